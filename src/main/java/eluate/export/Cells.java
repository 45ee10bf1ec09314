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

  /**
   * The components by name; the empty ones left out, the first evidence spread out. Numbers and
   * truth values stay what they are, the rest is text.
   */
  static Map<String, Object> of(Item item) {
    Map<String, Object> cells = new TreeMap<>();
    for (RecordComponent component : item.getClass().getRecordComponents()) {
      Object value = value(component, item);
      if (component.getName().equals("evidence")) {
        evidence(item.evidence(), cells);
      } else if (value != null) {
        cells.put(component.getName(), cell(value));
      }
    }
    List<String> doubts = Implausible.in(item);
    if (!doubts.isEmpty()) {
      cells.put("implausible", String.join("; ", doubts));
    }
    return cells;
  }

  private static void evidence(List<Evidence> evidence, Map<String, Object> cells) {
    if (evidence.isEmpty()) {
      return;
    }
    Evidence first = evidence.get(0);
    cells.put("start", first.start());
    cells.put("end", first.end());
    cells.put("quote", first.quote());
    if (first.rule() != null) {
      cells.put("rule", first.rule());
    }
  }

  /** A slot as a number, a truth value or a text. */
  static Object cell(Object value) {
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Dispersion d) {
      return d.kind() + " " + (d.value() == null ? bounds(d) : d.value().toPlainString());
    }
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(Object::toString).toList());
    }
    return value.toString();
  }

  /** What {@link #cell} gives, in writing; a number without an exponent. */
  static String text(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
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
