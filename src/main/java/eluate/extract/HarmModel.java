package eluate.extract;

import java.util.List;
import java.util.Set;

/** How likely features make it that a condition is a harm of treatment: a logistic regression. */
final class HarmModel {
  private static final String WEIGHT = "weight";

  private final WeightList weights = new WeightList("/eluate/models/harms.tsv", List.of(WEIGHT));

  /** The probability, 0 to 1. */
  double probability(Set<String> features) {
    return WeightList.logistic(weights.sums(features).get(WEIGHT));
  }
}
