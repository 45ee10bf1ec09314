package eluate.extract;

import eluate.lexicon.Tsv;
import eluate.record.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * How sure an item is: how often its rule was right in every slot on gold. What the extractor
 * itself thought only counts where a rule has never been looked at.
 */
final class Confidence {
  /** Of what a register states in a field of its own: nothing was linked, so nothing is fitted. */
  static final double STATED = 0.99;

  private final Map<String, Double> earned = new HashMap<>();

  /**
   * Loads the fitted table.
   *
   * @throws IllegalStateException when it is missing or malformed; names file and line
   */
  Confidence() {
    for (Tsv.Row row : Tsv.rows("/eluate/models/confidence.tsv")) {
      earned.put(row.get("family") + "\t" + row.get("rule"), Double.valueOf(row.get("confidence")));
    }
  }

  /** The confidence of an item. */
  double of(String family, Item item) {
    String rule = item.evidence().get(0).rule();
    if (rule.startsWith("registry.")) {
      return item.confidence();
    }
    Double fitted = earned.get(family + "\t" + rule);
    if (fitted != null) {
      return fitted;
    }
    double share = earned.getOrDefault(family + "\t", 0.5);
    return Math.min(share, item.confidence());
  }
}
