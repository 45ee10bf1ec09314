package eluate.extract;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What the heads of a table's columns say, those of several head rows put together. */
final class TableHeads {
  private TableHeads() {}

  /** The heads; none where the format doesn't say which rows they are. */
  static List<TableLabel> of(Analysis analysis, Table table) {
    List<TableLabel> columns = new ArrayList<>();
    if (table.headRows() > 0) {
      // rows may differ in length: a head of several rows is as wide as its last one
      List<Span> last = row(table, table.headRows() - 1);
      for (int c = 0; c < last.size(); c++) {
        TableLabel head = TableLabel.of(analysis, last.get(c));
        for (int r = table.headRows() - 2; r >= 0; r--) {
          List<Span> above = row(table, r);
          if (c < above.size()) {
            head = head.under(TableLabel.of(analysis, above.get(c)));
          }
        }
        columns.add(head);
      }
    }
    return columns;
  }

  /**
   * A row of heads. A lower one that is a column short under an empty corner begins beside the
   * stub: its author took the corner for one over both rows and didn't say so.
   */
  private static List<Span> row(Table table, int r) {
    List<Span> row = table.rows().get(r);
    List<Span> above = r == 0 ? List.of() : table.rows().get(r - 1);
    boolean corner = !above.isEmpty() && above.get(0).length() == 0;
    boolean begun = row.get(0).length() == 0;
    boolean full =
        table.headRows() == table.rows().size()
            || table.rows().get(table.headRows()).size() != row.size() + 1;
    if (!corner || begun || full) {
      return row;
    }
    List<Span> own = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      if (c >= above.size() || !row.get(c).equals(above.get(c))) {
        own.add(row.get(c));
      }
    }
    List<Span> moved = new ArrayList<>(List.of(above.get(0)));
    int next = 0;
    for (int c = 1; c <= row.size(); c++) {
      boolean tall = c < Math.min(row.size(), above.size()) && row.get(c).equals(above.get(c));
      if (!tall && next == own.size()) {
        return row;
      }
      moved.add(tall ? row.get(c) : own.get(next++));
    }
    return moved;
  }
}
