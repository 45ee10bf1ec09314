package eluate.extract;

import eluate.lexicon.Tsv;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How likely features make it that a condition is a harm of treatment: a logistic regression with
 * named weights.
 */
final class HarmModel {
  private static final String BIAS = "(bias)";

  private final Map<String, Double> weights = new HashMap<>();

  /**
   * Loads the weights.
   *
   * @throws IllegalStateException when the list is missing or malformed
   */
  HarmModel() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/harm-weights.tsv")) {
      weights.put(row.get("feature"), Double.valueOf(row.get("weight")));
    }
  }

  /** The probability, 0 to 1. */
  double probability(Set<String> features) {
    double sum = weights.getOrDefault(BIAS, 0.0);
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
