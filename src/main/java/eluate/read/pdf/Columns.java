package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table's columns.
 *
 * @param cuts the x of each parting, from left to right
 * @param edges the left and right edge of what stands in each column
 */
record Columns(List<Float> cuts, List<Gutters.Stretch> edges) {

  /** Words so close, in font sizes, are one piece whatever column they may fall into. */
  static final float PIECE_GAP = 0.4f;

  private static final float CHUNK_GAP = 0.9f;
  private static final float STEP = 0.5f;

  int count() {
    return cuts.size() + 1;
  }

  /** The column that an x lies in. */
  int at(float x) {
    int column = 0;
    while (column < cuts.size() && x >= cuts.get(column)) {
      column++;
    }
    return column;
  }

  /** A line's words without a gap wider than so many font sizes between them. */
  static List<List<Word>> pieces(Line line, float ems) {
    List<List<Word>> pieces = new ArrayList<>();
    Word before = null;
    for (Word word : line.words()) {
      if (before == null || word.box().left() - before.box().right() > ems * line.size()) {
        pieces.add(new ArrayList<>());
      }
      pieces.get(pieces.size() - 1).add(word);
      before = word;
    }
    return pieces;
  }

  static float left(List<Word> piece) {
    return piece.get(0).box().left();
  }

  static float right(List<Word> piece) {
    return piece.get(piece.size() - 1).box().right();
  }

  /**
   * The columns of a table: where hardly a line has words, or an upright ruling stands.
   *
   * @param lines of the body, without the heads
   * @param uprights the x of upright rulings that run through the body
   */
  static Columns of(List<Line> lines, List<Float> uprights) {
    List<Line> parted = lines.stream().filter(l -> pieces(l, CHUNK_GAP).size() > 1).toList();
    List<Line> used = parted.size() >= 2 ? parted : lines;
    float size = used.get(used.size() / 2).size();
    Box whole = used.get(0).box();
    for (Line line : used) {
      whole = whole.cover(line.box());
    }
    float left = whole.left();
    float right = whole.right();
    List<Float> cuts = new ArrayList<>();
    int steps = (int) Math.ceil((right - left) / STEP) + 1;
    int[] covered = covered(used, left, steps);
    int tolerated = (int) (used.size() * 0.06);
    float narrowest = narrowest(used.size()) * size;
    int from = -1;
    for (int i = 0; i < steps; i++) {
      boolean free = covered[i] <= tolerated;
      if (free && from < 0) {
        from = i;
      } else if (!free && from >= 0) {
        if (from > 0 && (i - from) * STEP >= narrowest) {
          cuts.add(left + (from + i) / 2f * STEP);
        }
        from = -1;
      }
    }
    for (float x : uprights) {
      if (x > left && x < right && cuts.stream().noneMatch(c -> sameCut(c, x, left, covered))) {
        cuts.add(x);
      }
    }
    cuts.sort(null);
    return new Columns(cuts, edges(used, cuts));
  }

  private static List<Gutters.Stretch> edges(List<Line> lines, List<Float> cuts) {
    Columns bare = new Columns(cuts, List.of());
    List<Gutters.Stretch> edges = new ArrayList<>(Collections.nCopies(bare.count(), null));
    for (Line line : lines) {
      for (List<Word> piece : pieces(line, PIECE_GAP)) {
        int column = bare.at(left(piece) + 1);
        if (column != bare.at(right(piece) - 1)) {
          continue;
        }
        Gutters.Stretch old = edges.get(column);
        float from = old == null ? left(piece) : Math.min(old.from(), left(piece));
        float to = old == null ? right(piece) : Math.max(old.to(), right(piece));
        edges.set(column, new Gutters.Stretch(from, to));
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i) == null) {
        float from = i == 0 ? lines.get(0).box().left() : cuts.get(i - 1);
        float to = i == cuts.size() ? lines.get(0).box().right() : cuts.get(i);
        edges.set(i, new Gutters.Stretch(from, Math.max(from, to)));
      }
    }
    return edges;
  }

  /** The columns that a stretch covers by half or more; else the one that it is nearest to. */
  int[] covered(float from, float to) {
    int first = -1;
    int last = -1;
    int nearest = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < edges.size(); i++) {
      float shared = Math.min(to, edges.get(i).to()) - Math.max(from, edges.get(i).from());
      if (shared > 0.5f * edges.get(i).width() && shared > 0) {
        first = first < 0 ? i : first;
        last = i;
      }
      if (shared > best) {
        best = shared;
        nearest = i;
      }
    }
    return first < 0 ? new int[] {nearest, nearest} : new int[] {first, last};
  }

  private static float narrowest(int lines) {
    if (lines >= 8) {
      return 0.38f;
    }
    return lines >= 4 ? 0.55f : 0.7f;
  }

  private static int[] covered(List<Line> lines, float left, int steps) {
    int[] covered = new int[steps];
    for (Line line : lines) {
      for (List<Word> piece : pieces(line, PIECE_GAP)) {
        int from = Math.max(0, (int) Math.floor((left(piece) - left) / STEP));
        int to = Math.min(steps - 1, (int) Math.ceil((right(piece) - left) / STEP));
        for (int i = from; i <= to; i++) {
          covered[i]++;
        }
      }
    }
    return covered;
  }

  /** Whether no words lie between a cut and a ruling. */
  private static boolean sameCut(float cut, float ruling, float left, int[] covered) {
    int from = Math.round((Math.min(cut, ruling) - left) / STEP);
    int to = Math.round((Math.max(cut, ruling) - left) / STEP);
    for (int i = Math.max(0, from); i <= Math.min(to, covered.length - 1); i++) {
      if (covered[i] > 0) {
        return false;
      }
    }
    return true;
  }
}
