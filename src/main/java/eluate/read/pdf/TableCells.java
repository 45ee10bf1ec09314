package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Divides a table into heads and rows, and these into cells. */
final class TableCells {

  private static final Pattern NUMERIC =
      Pattern.compile("[<>≤≥=~+\u2212–—-]?\\s?\\d.{0,60}|[–—-]|n[./]?a\\.?|N[./]?[AREO]\\.?|NS");
  private static final float CHUNK_GAP = 0.9f;
  private static final int MOST_HEAD_LINES = 8;

  private final TableArea area;
  private final List<Line> lines;
  private final List<Ruling> level;
  private final Columns columns;
  private final int headLines;

  private TableCells(TableArea area) {
    this.area = area;
    lines = Line.of(area.body());
    level =
        area.rulings().stream()
            .filter(Ruling::horizontal)
            .sorted(Comparator.comparing(Ruling::at))
            .toList();
    int ruledHead = ruledHead();
    columns =
        Columns.of(lines.subList(Math.min(ruledHead, lines.size() - 1), lines.size()), uprights());
    headLines = ruledHead > 0 ? withoutValues(ruledHead) : wordyHead();
  }

  /** The cells; empty where the lines don't fall into two columns and two rows. */
  static Optional<Grid> of(TableArea area) {
    if (area.body().isEmpty()) {
      return Optional.empty();
    }
    TableCells table = new TableCells(area);
    if (table.columns.count() < 2) {
      return Optional.empty();
    }
    Grid grid = table.grid();
    return grid.rows().size() < 2 ? Optional.empty() : Optional.of(grid);
  }

  private List<Float> uprights() {
    return area.rulings().stream()
        .filter(r -> !r.horizontal() && r.length() > 0.5f * area.box().height())
        .map(Ruling::at)
        .toList();
  }

  /** How many lines stand over the ruling under the heads; 0 where there is none. */
  private int ruledHead() {
    float width = area.box().width();
    for (Ruling rule : level) {
      int above = (int) lines.stream().filter(l -> l.baseline() < rule.at()).count();
      boolean wide = rule.length() > 0.6f * width;
      if (wide && above > 0) {
        boolean fits = above <= MOST_HEAD_LINES && above < lines.size();
        return fits ? above : 0;
      }
    }
    return 0;
  }

  /** Heads are told from rows by their shade too: a ruling may stand under the first row. */
  private int withoutValues(int ruled) {
    int head = ruled;
    for (int i = ruled - 1; i >= 1; i--) {
      List<Cell> row = bodyLine(lines.get(i));
      long filled = row.stream().skip(1).filter(c -> !c.empty()).count();
      long numbers = row.stream().skip(1).filter(c -> numeric(c)).count();
      boolean other = !lines.get(i).face().name().equals(lines.get(0).face().name());
      boolean wide = columns.at(lines.get(i).box().right()) > 0 && whole(lines.get(i - 1));
      boolean title = filled == 0 && (other || wide && begins(row.get(0)));
      if (!row.get(0).empty() && (title || (filled > 0 && numbers * 2 >= filled))) {
        head = i;
      }
    }
    return head;
  }

  private static boolean begins(Cell cell) {
    return Character.isUpperCase(Scripted.text(cell.lines().get(0)).charAt(0));
  }

  /** Whether a line has words in each column: what stands under it alone is no head of theirs. */
  private boolean whole(Line line) {
    return bodyLine(line).stream().noneMatch(Cell::empty);
  }

  /** Lines before the first that has mostly numbers in its cells; at least one. */
  private int wordyHead() {
    for (int i = 1; i < Math.min(lines.size(), MOST_HEAD_LINES); i++) {
      List<Cell> row = bodyLine(lines.get(i));
      long filled = row.stream().skip(1).filter(c -> !c.empty()).count();
      long numbers = row.stream().skip(1).filter(c -> numeric(c)).count();
      if (filled > 0 && numbers * 2 >= filled) {
        return i;
      }
    }
    return 1;
  }

  private static boolean numeric(Cell cell) {
    return !cell.empty() && NUMERIC.matcher(Scripted.text(cell.lines().get(0))).matches();
  }

  private Grid grid() {
    List<List<Cell>> rows = HeadRows.of(lines.subList(0, headLines), columns, level);
    int headRows = rows.size();
    boolean[] starts = new RowStarts(lines, headLines, level, area.box(), this::bodyLine).find();
    for (int i = headLines; i < lines.size(); i++) {
      List<Cell> cells = bodyLine(lines.get(i));
      if (starts[i] || rows.size() == headRows) {
        rows.add(cells);
      } else {
        append(rows.get(rows.size() - 1), cells);
      }
    }
    return new Grid(rows, headRows);
  }

  private static void append(List<Cell> row, List<Cell> more) {
    for (int i = 0; i < row.size(); i++) {
      if (!more.get(i).empty()) {
        List<List<Word>> all = new ArrayList<>(row.get(i).lines());
        all.addAll(more.get(i).lines());
        row.set(i, new Cell(all));
      }
    }
  }

  private List<Cell> emptyRow() {
    Cell[] row = new Cell[columns.count()];
    Arrays.fill(row, Cell.EMPTY);
    return new ArrayList<>(Arrays.asList(row));
  }

  /** A line of the body: each word goes to its column, and what runs over several to its first. */
  private List<Cell> bodyLine(Line line) {
    List<Cell> row = emptyRow();
    List<List<Word>> pieces = Columns.pieces(line, Columns.PIECE_GAP);
    boolean few = pieces.size() * 2 <= columns.count() || line.face().italic();
    boolean heading = few && Columns.pieces(line, CHUNK_GAP).size() == 1;
    if (heading) {
      return only(columns.at(line.words().get(0).box().middle()), line.words());
    }
    for (List<Word> piece : pieces) {
      int first = columns.at(piece.get(0).box().middle());
      append(row, only(first, piece));
    }
    return joinedLine(row);
  }

  private List<Cell> only(int column, List<Word> words) {
    List<Cell> row = emptyRow();
    row.set(column, new Cell(List.of(List.copyOf(words))));
    return row;
  }

  /** Pieces of one line that fell into one cell are one line of it. */
  private static List<Cell> joinedLine(List<Cell> row) {
    List<Cell> out = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.lines().size() < 2) {
        out.add(cell);
      } else {
        out.add(new Cell(List.of(cell.lines().stream().flatMap(List::stream).toList())));
      }
    }
    return out;
  }
}
