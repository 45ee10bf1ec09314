package eluate.extract;

import eluate.lexicon.Tsv;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weights that were learned for named features, one column for each question that they help to
 * decide: the sum of a column over the features that hold is a log-odds.
 */
final class WeightList {
  private static final String BIAS = "(bias)";

  private final List<String> columns;
  private final Map<String, double[]> weights = new HashMap<>();

  /** The weights of the features in the order of their names. */
  private final double[][] sorted;

  private final Map<String, Integer> places = new HashMap<>();

  /** The places of features of two words, by the first and the second. */
  private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

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
    sorted = new double[weights.size()][];
    new TreeMap<>(weights).forEach(this::place);
  }

  private void place(String feature, double[] values) {
    int place = places.size();
    sorted[place] = values;
    places.put(feature, place);
    int space = feature.indexOf(' ');
    if (space >= 0) {
      pairs
          .computeIfAbsent(feature.substring(0, space), word -> new HashMap<>())
          .put(feature.substring(space + 1), place);
    }
  }

  /** Features that hold: those with weights, each once and in the order of their names. */
  final class Held implements SentenceSigns.Sink {
    private final BitSet held = new BitSet(sorted.length);

    @Override
    public void add(String feature) {
      hold(places.get(feature));
    }

    @Override
    public void add(String word, String next) {
      Map<String, Integer> behind = pairs.get(word);
      hold(behind == null ? null : behind.get(next));
    }

    private void hold(Integer place) {
      if (place != null) {
        held.set(place);
      }
    }

    /** The sum of each column. */
    double[] total() {
      double[] sums = bias();
      for (int place = held.nextSetBit(0); place >= 0; place = held.nextSetBit(place + 1)) {
        WeightList.add(sorted[place], sums);
      }
      return sums;
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
    double[] sums = bias();
    features.forEach(feature -> add(feature, sums));
    return sums;
  }

  private double[] bias() {
    return weights.getOrDefault(BIAS, new double[columns.size()]).clone();
  }

  private void add(String feature, double[] sums) {
    double[] values = weights.get(feature);
    if (values != null) {
      add(values, sums);
    }
  }

  private static void add(double[] values, double[] sums) {
    for (int c = 0; c < sums.length; c++) {
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
