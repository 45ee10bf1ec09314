package eluate.extract;

import eluate.record.Dispersion;
import eluate.record.Item;
import eluate.text.Finder;
import eluate.text.Wording;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The numbers that an item's slots hold, also those inside texts ("28 µg/day", "P12W"). */
final class SlotNumbers {
  private static final Wording NUMBER = Wording.of("\\d{1,12}(?:\\.\\d{1,8})?");

  /** They say how the item was read, not what. */
  private static final Set<String> ABOUT = Set.of("evidence", "confidence");

  private SlotNumbers() {}

  /** Without their signs, slot by slot; a number that fills two slots stands twice. */
  static List<BigDecimal> of(Item item) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (RecordComponent slot : item.getClass().getRecordComponents()) {
      if (!ABOUT.contains(slot.getName())) {
        add(value(slot, item), numbers);
      }
    }
    return numbers;
  }

  private static void add(Object value, List<BigDecimal> numbers) {
    if (value instanceof BigDecimal number) {
      numbers.add(number.abs());
    } else if (value instanceof Integer number) {
      numbers.add(BigDecimal.valueOf(number).abs());
    } else if (value instanceof Dispersion d) {
      add(d.value(), numbers);
      add(d.low(), numbers);
      add(d.high(), numbers);
    } else if (value instanceof List<?> list) {
      list.forEach(each -> add(each, numbers));
    } else if (value instanceof String text) {
      Finder m = NUMBER.finder(text);
      while (m.find()) {
        numbers.add(new BigDecimal(m.group()));
      }
    }
  }

  private static Object value(RecordComponent slot, Item item) {
    try {
      return slot.getAccessor().invoke(item);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor can be called", e);
    }
  }
}
