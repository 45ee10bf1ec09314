package eluate.extract;

import eluate.document.Page;
import eluate.record.Evidence;
import eluate.record.Item;
import java.util.List;

/** How far the pages can be trusted that an item's evidence stands on. */
final class Legibility {

  /** Nothing from a page without sound letters is surer than this. */
  private static final double MOST = 0.5;

  private static final double STEPS = 100;

  private final List<Page> doubtful;

  Legibility(List<Page> pages) {
    doubtful = pages.stream().filter(page -> page.legible() < 1).toList();
  }

  /** An item's confidence, which is lower where its words come from a doubtful page. */
  double lowered(double confidence, Item item) {
    double least = 1;
    for (Evidence evidence : item.evidence()) {
      for (Page page : doubtful) {
        boolean here = evidence.start() < page.span().end() && evidence.end() > page.span().start();
        least = here ? Math.min(least, page.legible()) : least;
      }
    }
    return least == 1 ? confidence : Math.round(Math.min(confidence * least, MOST) * STEPS) / STEPS;
  }
}
