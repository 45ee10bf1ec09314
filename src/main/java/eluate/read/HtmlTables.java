package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/**
 * Keeps the tables that the walk through a page is in. Tables around tables are layout and give
 * none.
 */
final class HtmlTables {

  private final Deque<Open> stack = new ArrayDeque<>();
  private final Deque<Figure> figures = new ArrayDeque<>();
  private final Consumer<Table> tables;

  /**
   * Keeps none yet.
   *
   * @param tables takes those that are complete; none of layout, or of a single row or column
   */
  HtmlTables(Consumer<Table> tables) {
    this.tables = tables;
  }

  private static final class Figure {
    final int start;
    final List<TableGrid> grids = new ArrayList<>();
    final List<Span> notes = new ArrayList<>();
    Span caption;

    Figure(int start) {
      this.start = start;
    }
  }

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

  /** A table ends; one of a figure waits for what else the figure says of it. */
  void tableEnds(int end) {
    if (stack.isEmpty()) {
      return;
    }
    Open table = stack.pop();
    table.grid.ends(end);
    if (table.layout) {
      return;
    }
    if (figures.isEmpty()) {
      table.grid.table().ifPresent(tables);
    } else {
      figures.peek().grids.add(table.grid);
    }
  }

  /** An element that holds a table with its caption and footnotes, or a picture. */
  void figureStarts(int at) {
    figures.push(new Figure(at));
  }

  void figureCaption(Span words) {
    if (!figures.isEmpty()) {
      figures.peek().caption = words;
    }
  }

  void figureNote(Span words) {
    if (!figures.isEmpty()) {
      figures.peek().notes.add(words);
    }
  }

  void figureEnds() {
    Figure figure = figures.poll();
    if (figure == null) {
      return;
    }
    for (TableGrid grid : figure.grids) {
      grid.inFigure(figure.start, figure.caption, figure.notes, figure.grids.size() == 1);
      grid.table().ifPresent(tables);
    }
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
