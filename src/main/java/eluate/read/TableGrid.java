package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One table while it is read. A cell that covers several columns or rows is listed in each place
 * that it covers, so that columns stay columns. Used once.
 */
final class TableGrid {

  /** More columns than this are cut. */
  private static final int WIDEST = 200;

  private int start;
  private int end;
  private final List<TreeMap<Integer, Span>> rows = new ArrayList<>();
  private final List<Cell> tall = new ArrayList<>();
  private final List<Span> notes = new ArrayList<>();
  private int headRows;
  private boolean headEnded;
  private Cell cell;
  private int cellStart = -1;
  private Span caption;

  private record Cell(int row, int column, int width, int height, boolean head) {}

  /** A table that starts here, with its caption where that comes first. */
  TableGrid(int start) {
    this.start = start;
  }

  boolean inCell() {
    return cellStart >= 0;
  }

  /** Whether the row has a cell already. */
  boolean rowHasCells() {
    return cell != null && cell.row == rows.size() - 1;
  }

  void rowStarts() {
    rowEnds();
    rows.add(new TreeMap<>());
    int row = rows.size() - 1;
    tall.removeIf(c -> c.row + c.height <= row);
    for (Cell above : tall) {
      cover(row, above, rows.get(above.row).get(above.column));
    }
  }

  /**
   * A cell starts.
   *
   * @param head whether it is a column's or row's head
   */
  void cellStarts(int at, int width, int height, boolean head) {
    if (rows.isEmpty()) {
      rowStarts();
    }
    int row = rows.size() - 1;
    int column = 0;
    while (rows.get(row).containsKey(column)) {
      column++;
    }
    headEnded |= !head;
    cell = new Cell(row, column, width, height, head);
    cellStart = at;
  }

  void cellEnds(int at) {
    Span span = new Span(cellStart, Math.max(at, cellStart));
    cover(cell.row, cell, span);
    if (cell.height > 1) {
      tall.add(cell);
    }
    cellStart = -1;
  }

  void caption(Span words) {
    caption = words;
  }

  /** The last cell is read. */
  void ends(int at) {
    rowEnds();
    end = at;
    for (TreeMap<Integer, Span> row : rows) {
      end = row.isEmpty() ? end : Math.max(end, row.lastEntry().getValue().end());
    }
  }

  /**
   * What an element around it says of it.
   *
   * @param title its caption; null where there is none
   * @param remarks its footnotes
   * @param only whether the element holds no other table, so that all of it is of this one
   */
  void inFigure(int at, Span title, List<Span> remarks, boolean only) {
    caption = title == null ? caption : title;
    notes.addAll(remarks);
    if (only) {
      start = Math.min(start, at);
      for (Span remark : remarks) {
        end = Math.max(end, remark.end());
      }
      end = title == null ? end : Math.max(end, title.end());
    }
  }

  /** The table; empty for one of a single row or column. */
  Optional<Table> table() {
    List<List<Span>> grid = new ArrayList<>();
    int heads = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty()) {
        grid.add(filled(rows.get(i)));
        heads += i < headRows ? 1 : 0;
      }
    }
    boolean wide = grid.size() > 1 && grid.stream().anyMatch(r -> r.size() > 1);
    if (!wide || end <= start) {
      return Optional.empty();
    }
    // A table of heads only tells nothing of which are the columns'.
    heads = heads == grid.size() ? 0 : heads;
    Span title = caption == null ? new Span(start, start) : caption;
    return Optional.of(new Table(new Span(start, end), title, grid, heads, notes));
  }

  private void rowEnds() {
    boolean filled = !rows.isEmpty() && cell != null && cell.row == rows.size() - 1;
    if (filled && !headEnded) {
      headRows = rows.size();
    }
  }

  private void cover(int row, Cell of, Span span) {
    for (int i = 0; span != null && i < of.width && of.column + i < WIDEST; i++) {
      rows.get(row).putIfAbsent(of.column + i, span);
    }
  }

  /** The row with an empty span for each column that no cell covers. */
  private static List<Span> filled(NavigableMap<Integer, Span> row) {
    List<Span> cells = new ArrayList<>();
    int at = row.firstEntry().getValue().start();
    for (int column = 0; column <= row.lastKey(); column++) {
      Span span = row.getOrDefault(column, new Span(at, at));
      cells.add(span);
      at = span.end();
    }
    return cells;
  }
}
