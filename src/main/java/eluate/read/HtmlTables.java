package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Keeps the tables that the walk through a page is in. A cell that covers several columns or rows
 * is listed in each place that it covers, so that columns stay columns. Tables around tables are
 * layout and give none.
 */
final class HtmlTables {

  private static final int WIDEST = 200;

  private final Deque<Open> stack = new ArrayDeque<>();

  private static final class Open {
    final int start;
    final boolean layout;
    final List<TreeMap<Integer, Span>> rows = new ArrayList<>();
    final List<Cell> tall = new ArrayList<>();
    Cell cell;
    Span caption;
    int captionStart = -1;
    int cellStart = -1;

    Open(int start, boolean layout) {
      this.start = start;
      this.layout = layout;
    }
  }

  private record Cell(int row, int column, int width, int height) {}

  boolean inCell() {
    return !stack.isEmpty() && !stack.peek().layout && stack.peek().cellStart >= 0;
  }

  void tableStarts(Element table, int at) {
    boolean layout =
        table.attr("role").equals("presentation")
            || table.selectFirst("td table, th table") != null
            || inCell();
    stack.push(new Open(at, layout));
  }

  void rowStarts() {
    if (!stack.isEmpty()) {
      stack.peek().rows.add(new TreeMap<>());
      spread(stack.peek());
    }
  }

  void captionStarts(int at) {
    if (!stack.isEmpty()) {
      stack.peek().captionStart = at;
    }
  }

  void captionEnds(int at) {
    if (!stack.isEmpty() && stack.peek().captionStart >= 0) {
      stack.peek().caption =
          new Span(stack.peek().captionStart, Math.max(at, stack.peek().captionStart));
    }
  }

  void cellStarts(Element cell, StringBuilder out) {
    if (stack.isEmpty() || stack.peek().layout) {
      out.append(out.isEmpty() || out.charAt(out.length() - 1) <= ' ' ? "" : " ");
      return;
    }
    Open open = stack.peek();
    if (open.rows.isEmpty()) {
      open.rows.add(new TreeMap<>());
    }
    int row = open.rows.size() - 1;
    if (open.cell != null && open.cell.row == row) {
      while (out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append('\t');
    }
    int column = 0;
    while (open.rows.get(row).containsKey(column)) {
      column++;
    }
    open.cell = new Cell(row, column, count(cell, "colspan"), count(cell, "rowspan"));
    if (open.cell.height > 1 && open.tall.size() < WIDEST) {
      open.tall.add(open.cell);
    }
    open.cellStart = out.length();
  }

  void cellEnds(int end) {
    if (!inCell()) {
      return;
    }
    Open open = stack.peek();
    Span span = new Span(open.cellStart, Math.max(end, open.cellStart));
    Cell cell = open.cell;
    for (int i = 0; i < cell.width && cell.column + i < WIDEST; i++) {
      open.rows.get(cell.row).put(cell.column + i, span);
    }
    open.cellStart = -1;
  }

  /** The table that ends here; empty for a layout table and one of a single row or column. */
  Optional<Table> tableEnds(int end) {
    if (stack.isEmpty()) {
      return Optional.empty();
    }
    Open open = stack.pop();
    List<List<Span>> rows = new ArrayList<>();
    open.rows.stream().filter(r -> !r.isEmpty()).forEach(r -> rows.add(List.copyOf(r.values())));
    boolean grid = rows.size() > 1 && rows.stream().anyMatch(r -> r.size() > 1);
    if (open.layout || !grid || end <= open.start) {
      return Optional.empty();
    }
    Span caption = open.caption == null ? new Span(open.start, open.start) : open.caption;
    return Optional.of(new Table(new Span(open.start, end), caption, rows));
  }

  /** Cells of earlier rows that reach down into the new one. */
  private static void spread(Open open) {
    int row = open.rows.size() - 1;
    for (Cell cell : open.tall) {
      if (cell.row < row && cell.row + cell.height > row) {
        Span span = open.rows.get(cell.row).get(cell.column);
        for (int i = 0; span != null && i < cell.width && cell.column + i < WIDEST; i++) {
          open.rows.get(row).put(cell.column + i, span);
        }
      }
    }
  }

  private static int count(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }
}
