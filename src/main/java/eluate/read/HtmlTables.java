package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Keeps the tables that the walk through a page is in. Tables around tables are layout and give
 * none.
 */
final class HtmlTables {

  private final Deque<Open> stack = new ArrayDeque<>();

  private static final class Open {
    final TableGrid grid;
    final boolean layout;
    final boolean marksHead;
    int captionStart = -1;

    Open(int start, boolean layout, boolean marksHead) {
      this.grid = new TableGrid(start);
      this.layout = layout;
      this.marksHead = marksHead;
    }
  }

  boolean inCell() {
    return !stack.isEmpty() && !stack.peek().layout && stack.peek().grid.inCell();
  }

  void tableStarts(Element table, int at) {
    boolean layout =
        table.attr("role").equals("presentation")
            || table.selectFirst("td table, th table") != null
            || inCell();
    stack.push(new Open(at, layout, table.selectFirst("> thead") != null));
  }

  void rowStarts() {
    if (!stack.isEmpty()) {
      stack.peek().grid.rowStarts();
    }
  }

  void captionStarts(int at) {
    if (!stack.isEmpty()) {
      stack.peek().captionStart = at;
    }
  }

  void captionEnds(int at) {
    if (!stack.isEmpty() && stack.peek().captionStart >= 0) {
      int start = stack.peek().captionStart;
      stack.peek().grid.caption(new Span(start, Math.max(at, start)));
    }
  }

  void cellStarts(Element cell, StringBuilder out) {
    if (stack.isEmpty() || stack.peek().layout) {
      out.append(out.isEmpty() || out.charAt(out.length() - 1) <= ' ' ? "" : " ");
      return;
    }
    TableGrid grid = stack.peek().grid;
    if (grid.rowHasCells()) {
      while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append('\t');
    }
    boolean head = stack.peek().marksHead ? inHead(cell) : cell.normalName().equals("th");
    grid.cellStarts(out.length(), count(cell, "colspan"), count(cell, "rowspan"), head);
  }

  void cellEnds(int end) {
    if (inCell()) {
      stack.peek().grid.cellEnds(end);
    }
  }

  /** The table that ends here; empty for a layout table and one of a single row or column. */
  Optional<Table> tableEnds(int end) {
    if (stack.isEmpty()) {
      return Optional.empty();
    }
    Open open = stack.pop();
    return open.layout ? Optional.empty() : open.grid.table(end);
  }

  private static boolean inHead(Element cell) {
    Element row = cell.parent();
    Element part = row == null ? null : row.parent();
    return part != null && part.normalName().equals("thead");
  }

  private static int count(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }
}
