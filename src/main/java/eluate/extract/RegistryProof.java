package eluate.extract;

import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.record.Evidence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The evidence of a fact from a register's table: the cell, its row's and column's heads, the
 * title.
 */
final class RegistryProof {
  private RegistryProof() {}

  static List<Evidence> of(
      Analysis analysis, RegistryTable table, Row row, Cell cell, String rule) {
    List<Span> places = new ArrayList<>();
    places.add(cell.whole());
    places.addAll(row.heads());
    places.add(table.title());
    places.add(table.groups().get(cell.column()));
    return places.stream()
        .filter(place -> place.length() > 0)
        .map(place -> analysis.evidence(place, rule))
        .toList();
  }

  /** The label of a cell's group. */
  static String group(Analysis analysis, RegistryTable table, Cell cell) {
    return RegistryGroups.label(analysis, table.groups().get(cell.column()));
  }
}
