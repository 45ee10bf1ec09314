package eluate.read.pdf;

import eluate.read.pdf.Gutters.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a page into columns and puts them in reading order. What spans the page divides it into
 * bands; a band with a gutter is read column by column, and each column is divided likewise.
 */
final class ReadingOrder {

  private static final float NARROWEST_COLUMN = 40;

  /** Widths of gutters, in font sizes: in a band of few lines, and in one of many. */
  private static final float WIDE = 1.1f;

  private static final float NARROW = 0.75f;
  private static final float PART = 1.2f;
  private static final int MOST_PULLED = 4;
  private static final int MANY_LINES = 6;
  private static final int FEWEST_LINES = 2;
  private static final int DEEPEST = 12;

  private final List<List<Atom>> columns = new ArrayList<>();

  private ReadingOrder() {}

  /** The columns in reading order; each has its atoms from top to bottom. */
  static List<List<Atom>> columns(List<Atom> atoms) {
    ReadingOrder order = new ReadingOrder();
    order.divide(atoms, 0);
    return order.columns;
  }

  /** Atoms of neighbouring lines, and what they leave free. */
  private static final class Band {
    final List<Atom> atoms = new ArrayList<>();
    final List<List<Atom>> strips = new ArrayList<>();
    Gutters gutters;

    Band(List<Atom> strip) {
      add(strip);
    }

    void add(List<Atom> strip) {
      strips.add(strip);
      atoms.addAll(strip);
      Gutters own = Gutters.of(strip);
      gutters = gutters == null ? own : gutters.and(own);
    }

    boolean parted() {
      return !inner(NARROW).isEmpty();
    }

    List<Stretch> inner(float ems) {
      float size = size(atoms);
      return gutters.and(Gutters.of(atoms)).inner(ems * size);
    }
  }

  private void divide(List<Atom> atoms, int depth) {
    if (atoms.isEmpty()) {
      return;
    }
    List<Band> bands = joined(bands(atoms));
    for (Band band : bands) {
      List<Stretch> gutters = depth < DEEPEST ? gutters(band) : List.of();
      if (gutters.isEmpty()) {
        columns.add(topDown(band.atoms));
        continue;
      }
      float from = Float.NEGATIVE_INFINITY;
      for (int i = 0; i <= gutters.size(); i++) {
        float to = i < gutters.size() ? gutters.get(i).to() : Float.POSITIVE_INFINITY;
        float left = from;
        divide(
            band.atoms.stream()
                .filter(a -> a.box().middle() >= left && a.box().middle() < to)
                .toList(),
            depth + 1);
        from = to;
      }
    }
  }

  private static List<Atom> topDown(List<Atom> atoms) {
    List<Atom> sorted = new ArrayList<>(atoms);
    sorted.sort(Comparator.comparing(a -> a.box().top()));
    return sorted;
  }

  /** The gutters of a band that part real columns. */
  private static List<Stretch> gutters(Band band) {
    List<Stretch> good = new ArrayList<>(band.inner(NARROW));
    int i = 0;
    while (i < good.size()) {
      float before = i == 0 ? Float.NEGATIVE_INFINITY : good.get(i - 1).to();
      float after = i + 1 < good.size() ? good.get(i + 1).from() : Float.POSITIVE_INFINITY;
      Stretch gutter = good.get(i);
      int left = linesOfColumn(band.atoms, before, gutter.from());
      int right = linesOfColumn(band.atoms, gutter.to(), after);
      int lines = Math.min(left, right);
      boolean wide = gutter.width() >= WIDE * size(band.atoms);
      if (lines >= MANY_LINES || (wide && lines >= FEWEST_LINES)) {
        i++;
      } else {
        good.remove(i);
        i = Math.max(0, i - 1);
      }
    }
    return good;
  }

  /** How many lines a column has; none where it is too narrow for one. */
  private static int linesOfColumn(List<Atom> atoms, float from, float to) {
    Box box = null;
    List<Float> tops = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom.box().left() >= from - 0.1f && atom.box().right() <= to + 0.1f) {
        box = box == null ? atom.box() : box.cover(atom.box());
        tops.add(atom.box().top());
        if (atom.table() != null) {
          tops.add(atom.box().bottom());
        }
      }
    }
    if (box == null || box.width() < NARROWEST_COLUMN) {
      return 0;
    }
    return (int) tops.stream().map(t -> Math.round(t / 4)).distinct().count();
  }

  /** Bands of strips that share a gutter, and of strips that have none. */
  private static List<Band> bands(List<Atom> atoms) {
    List<Band> bands = new ArrayList<>();
    Band open = null;
    for (List<Atom> strip : strips(atoms)) {
      Band alone = new Band(strip);
      if (open == null) {
        open = alone;
      } else if (open.parted()) {
        Band more = band(open.strips);
        more.add(strip);
        if (more.parted()) {
          open = more;
        } else {
          open = alone.parted() ? pulledBack(open, alone, bands) : closed(open, alone, bands);
        }
      } else if (alone.parted()) {
        open = pulledBack(open, alone, bands);
      } else {
        open.add(strip);
      }
    }
    if (open != null) {
      bands.add(open);
    }
    return bands;
  }

  private static Band closed(Band open, Band next, List<Band> bands) {
    bands.add(open);
    return next;
  }

  /**
   * A new band with columns takes the strips before it that leave its gutter free; where these
   * could belong to the columns before as well, only a few of them under a wide gap.
   */
  private static Band pulledBack(Band before, Band parted, List<Band> bands) {
    List<List<Atom>> all = new ArrayList<>(before.strips);
    all.addAll(parted.strips);
    int first = before.strips.size();
    int cut = first;
    float wide = PART * size(before.atoms);
    int farthest = before.parted() ? Math.max(0, first - MOST_PULLED) : 0;
    while (first > farthest && band(all.subList(first - 1, all.size())).parted()) {
      first--;
      float gap = first == 0 ? Float.MAX_VALUE : top(all.get(first)) - bottom(all.get(first - 1));
      if (!before.parted()) {
        cut = first;
      } else if (gap >= wide) {
        cut = first;
        break;
      }
    }
    if (cut > 0) {
      bands.add(band(all.subList(0, cut)));
    }
    return band(all.subList(cut, all.size()));
  }

  private static Band band(List<List<Atom>> strips) {
    Band band = new Band(strips.get(0));
    strips.stream().skip(1).forEach(band::add);
    return band;
  }

  private static float top(List<Atom> strip) {
    return (float) strip.stream().mapToDouble(a -> a.box().top()).min().orElse(0);
  }

  private static float bottom(List<Atom> strip) {
    return (float) strip.stream().mapToDouble(a -> a.box().bottom()).max().orElse(0);
  }

  /** Neighbouring bands without real columns are one. */
  private static List<Band> joined(List<Band> bands) {
    List<Band> out = new ArrayList<>();
    for (Band band : bands) {
      Band last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && gutters(last).isEmpty() && gutters(band).isEmpty()) {
        band.strips.forEach(last::add);
      } else {
        out.add(band);
      }
    }
    return out;
  }

  /** Atoms that overlap in y, from top to bottom. */
  private static List<List<Atom>> strips(List<Atom> atoms) {
    List<List<Atom>> strips = new ArrayList<>();
    float reached = Float.NEGATIVE_INFINITY;
    for (Atom atom : topDown(atoms)) {
      if (strips.isEmpty() || atom.box().top() >= reached) {
        strips.add(new ArrayList<>());
      }
      strips.get(strips.size() - 1).add(atom);
      reached = Math.max(reached, atom.box().bottom());
    }
    return strips;
  }

  /** The middle one of the font sizes. */
  private static float size(List<Atom> atoms) {
    List<Float> sizes = atoms.stream().map(Atom::size).filter(s -> s > 0).sorted().toList();
    return sizes.isEmpty() ? 10 : sizes.get(sizes.size() / 2);
  }
}
