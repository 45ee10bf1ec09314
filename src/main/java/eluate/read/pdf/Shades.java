package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Filled rectangles behind text. A table's rows may be shaded one by one. */
final class Shades {

  private static final float SAME = 3;
  private static final float NARROWEST = 100;
  private static final float LOWEST = 50;
  private static final float WHOLE_PAGE = 0.85f;

  private Shades() {}

  /** Those that lie under one another with the same edges, as one. */
  static List<Box> joined(List<Box> shades) {
    List<Box> sorted = new ArrayList<>(shades);
    sorted.sort(Comparator.comparing(Box::top).thenComparing(Box::left));
    List<Box> out = new ArrayList<>();
    for (Box shade : sorted) {
      int home = -1;
      for (int i = 0; i < out.size() && home < 0; i++) {
        Box other = out.get(i);
        boolean edges =
            Math.abs(other.left() - shade.left()) < SAME
                && Math.abs(other.right() - shade.right()) < SAME;
        home = edges && other.sharedHeight(shade) > -SAME ? i : -1;
      }
      if (home < 0) {
        out.add(shade);
      } else {
        out.set(home, out.get(home).cover(shade));
      }
    }
    return out;
  }

  /** The smallest shade behind a caption that can hold a table too; null where there is none. */
  static Box around(List<Box> shades, Box caption, PageContent page) {
    return shades.stream()
        .filter(s -> s.holds(caption) && s.width() > NARROWEST && s.height() > LOWEST)
        .filter(s -> s.bottom() > caption.bottom() + LOWEST / 2)
        .filter(s -> s.height() < WHOLE_PAGE * page.height())
        .min(Comparator.comparing(s -> s.width() * s.height()))
        .orElse(null);
  }
}
