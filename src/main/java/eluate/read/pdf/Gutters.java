package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stretches of x that none of some atoms covers.
 *
 * @param free from left to right
 */
record Gutters(List<Stretch> free) {

  /** A stretch of x. */
  record Stretch(float from, float to) {
    float width() {
      return to - from;
    }
  }

  private static final float FAR = 100_000;

  /** What these atoms leave free, the margins as well. */
  static Gutters of(List<Atom> atoms) {
    List<Atom> sorted = new ArrayList<>(atoms);
    sorted.sort(Comparator.comparing(a -> a.box().left()));
    List<Stretch> free = new ArrayList<>();
    float reached = -FAR;
    for (Atom atom : sorted) {
      if (atom.box().left() > reached) {
        free.add(new Stretch(reached, atom.box().left()));
      }
      reached = Math.max(reached, atom.box().right());
    }
    free.add(new Stretch(reached, FAR));
    return new Gutters(free);
  }

  /** What both leave free. */
  Gutters and(Gutters other) {
    List<Stretch> both = new ArrayList<>();
    for (Stretch a : free) {
      for (Stretch b : other.free) {
        float from = Math.max(a.from, b.from);
        float to = Math.min(a.to, b.to);
        if (to > from) {
          both.add(new Stretch(from, to));
        }
      }
    }
    return new Gutters(both);
  }

  /** Those between atoms, at least so wide; the margins are left out. */
  List<Stretch> inner(float width) {
    List<Stretch> inner = new ArrayList<>();
    for (int i = 1; i + 1 < free.size(); i++) {
      if (free.get(i).width() >= width) {
        inner.add(free.get(i));
      }
    }
    return inner;
  }
}
