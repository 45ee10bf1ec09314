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

  /**
   * How much of its confidence a fact keeps in a whole article. The table is fitted on abstracts
   * and short documents; of 321 facts drawn from nine articles 0.48 were right in every slot where
   * it said 0.82.
   */
  static final double ARTICLE = 0.6;

  private static final double STEPS = 100;

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

  /**
   * The confidence of an item.
   *
   * @param article whether it was read in a whole article
   */
  double of(String family, Item item, boolean article) {
    double fitted = of(family, item);
    return article ? Math.round(fitted * ARTICLE * STEPS) / STEPS : fitted;
  }

  private double of(String family, Item item) {
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
