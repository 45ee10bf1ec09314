package eluate.extract;

import eluate.lexicon.Tsv;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights that were learned for named features, one column for each question that they help to
 * decide: the sum of a column over the features that hold is a log-odds.
 */
final class WeightList {
  private static final String BIAS = "(bias)";

  private final List<String> columns;
  private final Map<String, double[]> weights = new HashMap<>();

  /**
   * Loads the weights.
   *
   * @throws IllegalStateException when the list is missing or malformed
   */
  WeightList(String resource, List<String> columns) {
    this.columns = List.copyOf(columns);
    for (Tsv.Row row : Tsv.rows(resource)) {
      weights.put(
          row.get("feature"),
          columns.stream().mapToDouble(c -> Double.parseDouble(row.get(c))).toArray());
    }
  }

  /** The sum of each column, in the order of the columns. */
  Map<String, Double> sums(Set<String> features) {
    return named(total(features));
  }

  /** The same with one more feature on top of sums that {@link #total} gave. */
  Map<String, Double> sums(double[] total, String more) {
    double[] sums = total.clone();
    add(more, sums);
    return named(sums);
  }

  /** The sum of each column. */
  double[] total(Set<String> features) {
    double[] sums = weights.getOrDefault(BIAS, new double[columns.size()]).clone();
    features.forEach(feature -> add(feature, sums));
    return sums;
  }

  private void add(String feature, double[] sums) {
    double[] values = weights.get(feature);
    for (int c = 0; values != null && c < sums.length; c++) {
      sums[c] += values[c];
    }
  }

  private Map<String, Double> named(double[] sums) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int c = 0; c < sums.length; c++) {
      named.put(columns.get(c), sums[c]);
    }
    return named;
  }

  /** The probability that a log-odds stands for, 0 to 1. */
  static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** Shares that add up to 1, by the exponents of the sums of these columns. */
  static Map<String, Double> shares(Map<String, Double> sums, List<String> columns) {
    Map<String, Double> shares = new LinkedHashMap<>();
    double total = columns.stream().mapToDouble(c -> Math.exp(sums.get(c))).sum();
    columns.forEach(c -> shares.put(c, Math.exp(sums.get(c)) / total));
    return shares;
  }
}
