package eluate.extract;

import java.util.List;
import java.util.Set;

/** How likely it is by what is seen of a condition that a paper's people are treated for it. */
final class TreatedModel {
  private static final String TREATED = "treated";

  private final WeightList weights = new WeightList("/eluate/models/treated.tsv", List.of(TREATED));

  /** The probability, 0 to 1. */
  double probability(Set<String> traits) {
    return WeightList.logistic(weights.sums(traits).get(TREATED));
  }
}
