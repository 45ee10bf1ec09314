package eluate.export;

import eluate.record.Dispersion;
import eluate.record.Item;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a family's own table.
 *
 * @param name of the slot
 * @param value a text, a number, a truth value or null
 */
record FamilyColumn(String name, Function<Item, Object> value) {

  /** A family's slots, its dispersion spread over four columns; without the evidence. */
  static List<FamilyColumn> of(Family family) {
    List<FamilyColumn> columns = new ArrayList<>();
    for (RecordComponent slot : family.type().getRecordComponents()) {
      if (slot.getType() == Dispersion.class) {
        for (RecordComponent part : Dispersion.class.getRecordComponents()) {
          String name = part.getName().equals("kind") ? "" : " " + part.getName();
          columns.add(new FamilyColumn(slot.getName() + name, item -> part(slot, part, item)));
        }
      } else if (!slot.getName().equals("evidence")) {
        columns.add(new FamilyColumn(slot.getName(), item -> cell(Cells.value(slot, item))));
      }
    }
    return columns;
  }

  private static Object part(RecordComponent slot, RecordComponent part, Item item) {
    Object dispersion = Cells.value(slot, item);
    return dispersion == null ? null : cell(Cells.value(part, dispersion));
  }

  private static Object cell(Object value) {
    return value == null ? null : Cells.cell(value);
  }
}
