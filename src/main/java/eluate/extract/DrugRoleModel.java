package eluate.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely each role of a drug is by what is seen of it: first whether the study tested it, then
 * on which side it stood or what else it was.
 */
final class DrugRoleModel {
  /** No fact of its family: a class as a heading, a substance that is measured. */
  static final String NONE = "none";

  private static final String TESTED = "tested";
  private static final String COMPARATOR = "comparator";
  private static final List<String> OTHERS = List.of("concomitant", "prior", "mentioned", NONE);

  private final WeightList weights =
      new WeightList(
          "/eluate/models/drug-roles.tsv",
          List.of(TESTED, COMPARATOR, "concomitant", "prior", "mentioned", NONE));

  /** The probability of each role, 0 to 1; together they make 1. */
  Map<String, Double> probabilities(Set<String> traits) {
    Map<String, Double> sums = weights.sums(traits);
    double tested = WeightList.logistic(sums.get(TESTED));
    double comparator = WeightList.logistic(sums.get(COMPARATOR));
    Map<String, Double> roles = new LinkedHashMap<>();
    roles.put("studied", tested * (1 - comparator));
    roles.put(COMPARATOR, tested * comparator);
    WeightList.shares(sums, OTHERS).forEach((role, share) -> roles.put(role, (1 - tested) * share));
    return roles;
  }
}
