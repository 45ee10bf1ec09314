package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes one table of a register's record: a line of column heads, then a line a row, cells apart
 * by tabs. Used once.
 */
final class RegistryGrid {

  private final RegistryText text;
  private final List<String> ids = new ArrayList<>();
  private final List<Span> groups = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<List<Span>> lines = new ArrayList<>();

  /**
   * Writes the column heads.
   *
   * @param groups each with its id and its title
   */
  RegistryGrid(RegistryText text, JsonNode groups) {
    this.text = text;
    List<Span> line = new ArrayList<>();
    line.add(text.value("Group"));
    for (JsonNode group : groups) {
      text.add("\t");
      ids.add(RegistryText.oneLine(group.path("id")));
      String title = text.words(group.path("title"));
      this.groups.add(text.value(title.isEmpty() ? ids.get(ids.size() - 1) : title));
    }
    text.add("\n");
    line.addAll(this.groups);
    lines.add(line);
  }

  List<Span> groups() {
    return groups;
  }

  List<Row> rows() {
    return rows;
  }

  int columns() {
    return ids.size();
  }

  /** The column of a group's id; −1 for an id that is no group's. */
  int column(JsonNode id) {
    return ids.indexOf(RegistryText.oneLine(id));
  }

  /**
   * What a list says of each column.
   *
   * @param values each with the id of its group
   * @return one for each column, null where the list says nothing of it
   */
  List<JsonNode> byColumn(JsonNode values) {
    List<JsonNode> found = new ArrayList<>();
    for (String id : ids) {
      JsonNode own = null;
      for (JsonNode value : values) {
        boolean match = RegistryText.oneLine(value.path("groupId")).equals(id);
        own = own == null && match ? value : own;
      }
      found.add(own);
    }
    return found;
  }

  /**
   * Writes a row.
   *
   * @param heads what it is about; those without words are left out
   * @param aside what to write behind them, or where there are none
   * @param writer writes the cell of a column; null for an empty cell
   */
  List<Cell> row(List<String> heads, String aside, IntFunction<Cell> writer) {
    List<Span> spans = new ArrayList<>();
    int start = text.here();
    for (String head : heads) {
      if (!head.isEmpty()) {
        text.add(spans.isEmpty() ? "" : ": ");
        spans.add(text.value(head));
      }
    }
    text.add(aside);
    List<Span> line = new ArrayList<>();
    line.add(new Span(start, text.here()));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      text.add("\t");
      int from = text.here();
      Cell cell = writer.apply(i);
      line.add(new Span(from, text.here()));
      if (cell != null) {
        cells.add(cell);
      }
    }
    text.add("\n");
    rows.add(new Row(spans, cells));
    lines.add(line);
    return cells;
  }

  /** Marks the table on the text. */
  void end(Span caption) {
    text.table(new Table(new Span(caption.start(), text.here() - 1), caption, lines, 1, List.of()));
  }
}
