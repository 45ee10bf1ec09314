package eluate.read;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of numbers of a plain text's table stand within its lines. */
final class TextColumns {

  /** So many characters a head may stand beside its column. */
  private static final int BESIDE = 8;

  /** The share of the rows that have the same number of cells where nothing else tells them. */
  private static final double ENOUGH = 0.8;

  private record Column(int from, int to) {
    int overlap(int start, int end) {
      return Math.min(to, end) - Math.max(from, start);
    }

    int distance(int start, int end) {
      return Math.abs(from + to - start - end);
    }
  }

  private final TextLines lines;
  private final List<Column> columns;

  /** Whether only the number of a row's cells tells which is which. */
  private final boolean ragged;

  private TextColumns(TextLines lines, List<Column> columns, boolean ragged) {
    this.lines = lines;
    this.columns = columns;
    this.ragged = ragged;
  }

  /**
   * The columns of rows of numbers; null where they don't stand under each other and the rows don't
   * have the same number of them either.
   */
  static TextColumns of(TextLines lines, List<Integer> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(lines.cells(row).size(), 1, Integer::sum));
    int usual =
        Collections.max(
                counts.entrySet(),
                Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .getKey();
    int[] from = new int[usual];
    int[] to = new int[usual];
    Arrays.fill(from, Integer.MAX_VALUE);
    for (int row : rows) {
      List<Span> cells = lines.cells(row);
      for (int i = 0; i < usual && cells.size() == usual; i++) {
        from[i] = Math.min(from[i], lines.column(cells.get(i), row));
        to[i] = Math.max(to[i], lines.column(cells.get(i), row) + cells.get(i).length());
      }
    }
    boolean ragged = false;
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < usual; i++) {
      ragged |= from[i] < to[i - 1];
      columns.add(new Column(from[i], to[i]));
    }
    boolean told = !ragged || counts.get(usual) >= ENOUGH * rows.size();
    return columns.isEmpty() || !told ? null : new TextColumns(lines, columns, ragged);
  }

  int count() {
    return columns.size();
  }

  /** Whether a line that looks like a row of numbers heads the columns: no name, and units. */
  boolean isHead(int line) {
    List<Span> cells = lines.cells(line);
    return cells.size() == columns.size()
        && lines.column(cells.get(0), line) >= columns.get(0).from() - BESIDE
        && cells.stream().allMatch(c -> lines.text(c).chars().anyMatch(Character::isLetter));
  }

  /** Whether a cell stands over the columns or behind where they start. */
  boolean reaches(Span cell, int line) {
    return lines.column(cell, line) + cell.length() > columns.get(0).from();
  }

  /** Whether a cell starts where the columns do, or behind. */
  boolean over(Span cell, int line) {
    return lines.column(cell, line) >= columns.get(0).from() - BESIDE;
  }

  /**
   * The cells of a line, the name first; one that misses its column is the nearest's. None where
   * nothing tells whose they are.
   */
  List<Span> row(int line) {
    List<Span> cells = lines.cells(line);
    List<Span> row = empty(line);
    int first = 0;
    if (ragged && cells.size() > 1 && cells.size() != columns.size() + 1) {
      return List.of();
    }
    if (ragged || !over(cells.get(0), line)) {
      row.set(0, cells.get(0));
      first = 1;
    }
    boolean whole = cells.size() - first == columns.size();
    for (int i = first; i < cells.size(); i++) {
      int place = whole ? i - first : nearest(cells.get(i), line);
      row.set(place + 1, cells.get(i));
    }
    return row;
  }

  private int nearest(Span cell, int line) {
    int start = lines.column(cell, line);
    int best = 0;
    for (int c = 1; c < columns.size(); c++) {
      int closer =
          columns.get(best).distance(start, start + cell.length())
              - columns.get(c).distance(start, start + cell.length());
      best = closer > 0 ? c : best;
    }
    return best;
  }

  /**
   * The cells of a line of heads, one over several columns in each of them.
   *
   * @param cells of the line, from left to right
   */
  List<Span> head(int line, List<Span> cells) {
    List<Span> row = empty(line);
    List<Span> over = new ArrayList<>(cells);
    boolean named = over.size() > 1 && over.size() != columns.size() && !reaches(over.get(0), line);
    if (named || over.size() == columns.size() + 1) {
      row.set(0, over.remove(0));
    }
    int each = columns.size() / over.size();
    boolean even = each * over.size() == columns.size() && (each == 1 || !apart(over, line));
    for (int i = 0; i < over.size(); i++) {
      int start = lines.column(over.get(i), line);
      int end = start + over.get(i).length();
      boolean any = false;
      for (int c = 0; c < columns.size(); c++) {
        boolean covers = even ? c / each == i : columns.get(c).overlap(start, end) > 0;
        if (covers) {
          row.set(c + 1, over.get(i));
          any = true;
        }
      }
      if (!any) {
        row.set(nearest(over.get(i), line) + 1, over.get(i));
      }
    }
    return row;
  }

  /** Whether heads are fewer than the columns because each stands over one only. */
  private boolean apart(List<Span> cells, int line) {
    return cells.size() == 1
        && columns.stream()
                .filter(
                    c ->
                        c.overlap(
                                lines.column(cells.get(0), line),
                                lines.column(cells.get(0), line) + cells.get(0).length())
                            > 0)
                .count()
            == 1;
  }

  private List<Span> empty(int line) {
    int start = lines.line(line).start();
    return new ArrayList<>(Collections.nCopies(columns.size() + 1, new Span(start, start)));
  }
}
