package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Divides the heads of a table into rows; a head may stand over several columns. */
final class HeadRows {

  /** A ruling under a head may stand so many font sizes below its line. */
  private static final float UNDER = 1.2f;

  /** The same where no words come between. */
  private static final float FAR_UNDER = 2.2f;

  private static final float ASCENT = 0.6f;

  /** A head's words and the columns that it stands over. */
  private record Head(int from, int to, List<List<Word>> lines) {}

  private final Columns columns;
  private final List<Ruling> rules;

  private HeadRows(Columns columns, List<Ruling> rules) {
    this.columns = columns;
    this.rules = rules;
  }

  /**
   * The rows of the heads.
   *
   * @param rules the horizontal rulings of the table
   */
  static List<List<Cell>> of(List<Line> lines, Columns columns, List<Ruling> rules) {
    HeadRows heads = new HeadRows(columns, rules);
    List<List<Head>> rows = new ArrayList<>();
    Line before = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<Head> row = heads.row(line, i + 1 < lines.size() ? lines.get(i + 1) : null);
      List<Head> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      List<Head> joined = last == null || heads.ruled(before, line) ? null : joined(last, row);
      if (joined == null) {
        rows.add(last == null ? row : heads.continued(last, row, before));
      } else {
        rows.set(rows.size() - 1, joined);
      }
      before = line;
    }
    List<List<Cell>> out = new ArrayList<>();
    rows.forEach(row -> out.add(heads.cells(row)));
    return out;
  }

  private boolean ruled(Line above, Line below) {
    return rules.stream()
        .anyMatch(r -> r.at() > above.baseline() && r.at() < below.box().top() + 1);
  }

  /**
   * A row under one whose heads it divides: what goes on over one column, with no ruling between,
   * is a head of the lower row.
   */
  private List<Head> continued(List<Head> upper, List<Head> lower, Line line) {
    List<Head> out = new ArrayList<>();
    for (Head head : lower) {
      Head above =
          upper.stream()
              .filter(h -> head.from == head.to && h.from == head.from && h.to == head.to)
              .filter(h -> !underlined(h, line))
              .findFirst()
              .orElse(null);
      if (above == null) {
        out.add(head);
      } else {
        List<List<Word>> words = new ArrayList<>(above.lines);
        words.addAll(head.lines);
        out.add(new Head(head.from, head.to, words));
        upper.remove(above);
      }
    }
    return out;
  }

  private boolean underlined(Head head, Line line) {
    float left = Columns.left(head.lines.get(0));
    float right = Columns.right(head.lines.get(0));
    return rules.stream()
        .filter(r -> r.at() > line.baseline() && r.at() < line.baseline() + UNDER * line.size())
        .anyMatch(r -> r.from() < right && r.to() > left);
  }

  /**
   * The heads of a line.
   *
   * @param next the line below; null for none
   */
  private List<Head> row(Line line, Line next) {
    float near = line.baseline() + UNDER * line.size();
    float far = line.baseline() + FAR_UNDER * line.size();
    float end =
        next == null ? near : Math.max(near, Math.min(far, next.baseline() - ASCENT * next.size()));
    List<Head> row = new ArrayList<>();
    List<List<Word>> pieces = Columns.pieces(line, Columns.PIECE_GAP);
    for (List<Word> piece : pieces) {
      float left = Columns.left(piece);
      float right = Columns.right(piece);
      for (Ruling rule : rules) {
        boolean under =
            rule.at() > line.baseline() - 1
                && rule.at() < end
                && rule.from() < right
                && rule.to() > left
                && rule.length() < 0.8f * width();
        if (under && alone(piece, pieces, rule)) {
          left = Math.min(left, rule.from());
          right = Math.max(right, rule.to());
        }
      }
      int[] over = columns.covered(left, right);
      Head last = row.isEmpty() ? null : row.get(row.size() - 1);
      if (last != null && last.to >= over[0]) {
        List<Word> words = new ArrayList<>(last.lines.get(0));
        words.addAll(piece);
        row.set(row.size() - 1, new Head(last.from, Math.max(last.to, over[1]), List.of(words)));
      } else {
        row.add(new Head(over[0], over[1], List.of(List.copyOf(piece))));
      }
    }
    return row;
  }

  private float width() {
    return columns.edges().get(columns.count() - 1).to() - columns.edges().get(0).from();
  }

  private static boolean alone(List<Word> piece, List<List<Word>> pieces, Ruling rule) {
    return pieces.stream()
        .filter(p -> p != piece)
        .noneMatch(p -> Columns.left(p) < rule.to() && Columns.right(p) > rule.from());
  }

  /** Two lines as one row; null where the lower divides what is one head above. */
  private static List<Head> joined(List<Head> upper, List<Head> lower) {
    List<Head> out = new ArrayList<>(upper);
    for (Head head : lower) {
      List<Head> over = out.stream().filter(h -> h.from <= head.to && h.to >= head.from).toList();
      if (over.isEmpty()) {
        out.add(head);
        continue;
      }
      Head first = over.get(0);
      boolean divides = head.to - head.from < first.to - first.from;
      if (over.size() > 1 || divides) {
        return null;
      }
      List<List<Word>> lines = new ArrayList<>(first.lines);
      lines.addAll(head.lines);
      out.remove(first);
      out.add(new Head(Math.min(first.from, head.from), Math.max(first.to, head.to), lines));
    }
    return out;
  }

  private List<Cell> cells(List<Head> row) {
    List<Cell> cells = new ArrayList<>(Collections.nCopies(columns.count(), Cell.EMPTY));
    for (Head head : row) {
      Cell cell = new Cell(head.lines);
      for (int column = head.from; column <= head.to; column++) {
        cells.set(column, cell);
      }
    }
    return cells;
  }
}
