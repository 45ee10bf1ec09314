package eluate.score;

import java.util.List;

/**
 * How an item of the output meets a gold item.
 *
 * @param found whether they are about the same fact
 * @param wrong the slots that differ, when found
 */
record Verdict(boolean found, List<String> wrong) {

  static final Verdict UNRELATED = new Verdict(false, List.of());

  boolean exact() {
    return found && wrong.isEmpty();
  }

  boolean betterThan(Verdict other) {
    return found && (!other.found || wrong.size() < other.wrong.size());
  }

  /**
   * What the pair adds to the sum that the pairing makes the largest: right pairs before found
   * ones, fewer wrong slots before more, items that are asked for before optional ones.
   */
  double weight(boolean optional) {
    if (!found) {
      return 0;
    }
    return (optional ? 1 : 4) * (1 + (exact() ? 2 : 0) + 0.5 / (1 + wrong.size()));
  }
}
