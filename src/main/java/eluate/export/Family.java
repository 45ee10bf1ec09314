package eluate.export;

import eluate.record.Item;
import eluate.record.PaperRecord;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A family of facts: a component of the record that lists items.
 *
 * @param component of {@link PaperRecord}
 * @param type the items' class
 */
record Family(RecordComponent component, Class<? extends Item> type) {

  /** All of them, in the order of the record. */
  static final List<Family> ALL = all();

  private static List<Family> all() {
    List<Family> families = new ArrayList<>();
    for (RecordComponent component : PaperRecord.class.getRecordComponents()) {
      Class<?> type = element(component);
      if (Item.class.isAssignableFrom(type)) {
        families.add(new Family(component, type.asSubclass(Item.class)));
      }
    }
    return List.copyOf(families);
  }

  /** What a component lists, or its own class where it is no list. */
  static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }

  /** Its name in the record, for instance {@code adverseEvents}. */
  String name() {
    return component.getName();
  }

  /** Its name in words, for instance {@code adverse events}. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (char c : name().toCharArray()) {
      words.append(Character.isUpperCase(c) ? " " : "").append(Character.toLowerCase(c));
    }
    return words.toString();
  }

  /** A record's items of this family. */
  List<Item> of(PaperRecord record) {
    List<Item> items = new ArrayList<>();
    for (Object item : (List<?>) Cells.value(component, record)) {
      items.add((Item) item);
    }
    return items;
  }
}
