package eluate.export;

import eluate.record.Dispersion;
import eluate.record.Evidence;
import eluate.record.Item;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An item's components as texts for cells. */
final class Cells {

  private Cells() {}

  /** The components by name; the empty ones left out, the first evidence spread out. */
  static Map<String, String> of(Item item) {
    Map<String, String> cells = new TreeMap<>();
    for (RecordComponent component : item.getClass().getRecordComponents()) {
      Object value = value(component, item);
      if (component.getName().equals("evidence")) {
        evidence(item.evidence(), cells);
      } else if (value != null) {
        cells.put(component.getName(), text(value));
      }
    }
    return cells;
  }

  private static void evidence(List<Evidence> evidence, Map<String, String> cells) {
    if (evidence.isEmpty()) {
      return;
    }
    Evidence first = evidence.get(0);
    cells.put("start", Integer.toString(first.start()));
    cells.put("end", Integer.toString(first.end()));
    cells.put("quote", first.quote());
    if (first.rule() != null) {
      cells.put("rule", first.rule());
    }
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    if (value instanceof Dispersion d) {
      return d.kind() + " " + (d.value() == null ? bounds(d) : d.value().toPlainString());
    }
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(Object::toString).toList());
    }
    return value.toString();
  }

  private static String bounds(Dispersion d) {
    return bound(d.low()) + " to " + bound(d.high());
  }

  private static String bound(BigDecimal number) {
    return number == null ? "?" : number.toPlainString();
  }

  static Object value(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor can be called", e);
    }
  }
}
