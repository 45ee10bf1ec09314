package eluate.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two annotators agree beyond chance. A coefficient is {@code NaN}, not defined, where
 * there is nothing to compare or where all values are the same, so that chance alone would agree.
 */
final class Coefficients {

  /**
   * What two annotators said of the same thing.
   *
   * @param one the first's value
   * @param other the second's
   */
  record Pair<T>(T one, T other) {}

  private Coefficients() {}

  /** The share of equal values. */
  static <T> double raw(List<Pair<T>> pairs) {
    long same = pairs.stream().filter(pair -> pair.one().equals(pair.other())).count();
    return pairs.isEmpty() ? Double.NaN : (double) same / pairs.size();
  }

  /**
   * Cohen's kappa for categories: J. Cohen, A coefficient of agreement for nominal scales,
   * Educational and Psychological Measurement 20 (1960) 37.
   */
  static double kappa(List<Pair<String>> pairs) {
    Map<String, Integer> ones = new HashMap<>();
    Map<String, Integer> others = new HashMap<>();
    for (Pair<String> pair : pairs) {
      ones.merge(pair.one(), 1, Integer::sum);
      others.merge(pair.other(), 1, Integer::sum);
    }
    double chance = 0;
    for (Map.Entry<String, Integer> one : ones.entrySet()) {
      chance += (double) one.getValue() * others.getOrDefault(one.getKey(), 0);
    }
    double all = (double) pairs.size() * pairs.size();
    // Compared as whole numbers: the ratio may fall short of 1 by rounding.
    return pairs.isEmpty() || chance == all
        ? Double.NaN
        : (raw(pairs) - chance / all) / (1 - chance / all);
  }

  /**
   * Krippendorff's alpha for categories and two annotators: K. Krippendorff, Computing
   * Krippendorff's Alpha-Reliability (2011), section B.
   */
  static double alpha(List<Pair<String>> pairs) {
    Map<String, Integer> counts = new HashMap<>();
    for (Pair<String> pair : pairs) {
      counts.merge(pair.one(), 1, Integer::sum);
      counts.merge(pair.other(), 1, Integer::sum);
    }
    double values = 2.0 * pairs.size();
    double same = counts.values().stream().mapToDouble(count -> (double) count * (count - 1)).sum();
    double expected = values * (values - 1) - same;
    return pairs.isEmpty() || expected == 0
        ? Double.NaN
        : 1 - (1 - raw(pairs)) * values * (values - 1) / expected;
  }

  /** The same for numbers, whose disagreement is the square of their difference (section D). */
  static double alphaOfNumbers(List<Pair<Double>> pairs) {
    List<Double> values = new ArrayList<>();
    double observed = 0;
    for (Pair<Double> pair : pairs) {
      values.add(pair.one());
      values.add(pair.other());
      observed += Math.pow(pair.one() - pair.other(), 2) / pairs.size();
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElse(0);
    double squares = values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum();
    return squares == 0 ? Double.NaN : 1 - observed * (values.size() - 1) / (2 * squares);
  }
}
