package eluate.cli;

import java.util.List;

/**
 * A paper to learn from.
 *
 * @param judged what it names
 * @param names whether its gold tells names only: which drugs were given, but not in which role
 */
record DeciderPaper(List<Judged> judged, boolean names) {
  /** Gold of names says less, and much of it is of another sort of text. */
  private static final double NAMES = 0.15;

  /** How much an example of it counts. */
  double weight() {
    return names ? NAMES : 1;
  }
}
