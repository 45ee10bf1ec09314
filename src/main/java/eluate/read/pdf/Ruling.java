package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line drawn on a page.
 *
 * @param horizontal or else vertical
 * @param at its y where it is horizontal, else its x
 * @param from its smallest x where it is horizontal, else y
 * @param to its largest
 */
record Ruling(boolean horizontal, float at, float from, float to) {

  /** Pieces so close are one line. */
  private static final float GAP = 6;

  private static final float SAME = 1.5f;

  float length() {
    return to - from;
  }

  /** Joins the pieces of each line, dots and dashes too; sorted by place. */
  static List<Ruling> joined(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparing(Ruling::horizontal)
            .thenComparing(Ruling::at)
            .thenComparing(Ruling::from));
    List<Ruling> lines = new ArrayList<>();
    for (Ruling piece : sorted) {
      int i = lines.size() - 1;
      boolean joins = false;
      while (i >= 0 && !joins && lines.get(i).near(piece)) {
        joins = lines.get(i).touches(piece);
        i--;
      }
      if (joins) {
        Ruling line = lines.get(i + 1);
        lines.set(
            i + 1,
            new Ruling(
                line.horizontal,
                line.at,
                Math.min(line.from, piece.from),
                Math.max(line.to, piece.to)));
      } else {
        lines.add(piece);
      }
    }
    return lines;
  }

  private boolean near(Ruling other) {
    return horizontal == other.horizontal && Math.abs(at - other.at) <= SAME;
  }

  private boolean touches(Ruling other) {
    return other.from <= to + GAP && other.to >= from - GAP;
  }
}
