package eluate.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits a multinomial logistic regression with a quadratic penalty on named features. Where people
 * leave open which of several classes is right, the sum of their probabilities counts. Steps are
 * those of resilient backpropagation (Riedmiller and Braun 1993) on all examples at once, so that
 * the same examples give the same weights.
 */
public final class LogisticLearner {
  /** The feature that every example has. */
  public static final String BIAS = "(bias)";

  private static final int ROUNDS = 150;
  private static final double FIRST_STEP = 0.05;
  private static final double LARGEST_STEP = 0.5;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;
  private static final double BIAS_PENALTY = 0.01;

  /**
   * Something that people judged.
   *
   * @param features what is seen of it
   * @param right the classes that are right, one or more
   * @param weight how much it counts, above 0
   */
  public record Example(Set<String> features, Set<String> right, double weight) {}

  private final List<String> classes;
  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[]> rows = new ArrayList<>();
  private final List<Example> examples;

  private LogisticLearner(List<Example> examples, List<String> classes, int rarest) {
    this.examples = examples;
    this.classes = classes;
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    places.put(BIAS, 0);
    counts.forEach(
        (feature, count) -> {
          if (count >= rarest) {
            places.put(feature, places.size());
          }
        });
    for (Example example : examples) {
      rows.add(
          example.features().stream()
              .filter(places::containsKey)
              .sorted()
              .mapToInt(places::get)
              .toArray());
    }
  }

  /**
   * The weights of each feature, one for each class in their order.
   *
   * @param penalty on half the square of each weight
   * @param rarest features of fewer examples have no weight
   */
  public static Map<String, double[]> fit(
      List<Example> examples, List<String> classes, double penalty, int rarest) {
    return new LogisticLearner(examples, classes, rarest).fit(penalty);
  }

  private Map<String, double[]> fit(double penalty) {
    int size = places.size() * classes.size();
    double[] weights = new double[size];
    double[] last = new double[size];
    double[] steps = new double[size];
    Arrays.fill(steps, FIRST_STEP);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = gradient(weights, penalty);
      for (int i = 0; i < size; i++) {
        double turn = gradient[i] * last[i];
        if (turn > 0) {
          steps[i] = Math.min(LARGEST_STEP, steps[i] * FASTER);
        } else if (turn < 0) {
          steps[i] *= SLOWER;
          gradient[i] = 0;
        }
        weights[i] -= Math.signum(gradient[i]) * steps[i];
        last[i] = gradient[i];
      }
    }
    Map<String, double[]> fitted = new TreeMap<>();
    int k = classes.size();
    places.forEach(
        (feature, at) -> fitted.put(feature, Arrays.copyOfRange(weights, at * k, at * k + k)));
    return fitted;
  }

  private double[] gradient(double[] weights, double penalty) {
    int k = classes.size();
    double[] gradient = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = weights[i] * (i < k ? BIAS_PENALTY : penalty);
    }
    for (int n = 0; n < rows.size(); n++) {
      Example example = examples.get(n);
      double[] sums = Arrays.copyOf(weights, k);
      for (int feature : rows.get(n)) {
        for (int c = 0; c < k; c++) {
          sums[c] += weights[feature * k + c];
        }
      }
      double[] p = shares(sums);
      double right = 1e-12;
      for (int c = 0; c < k; c++) {
        right += example.right().contains(classes.get(c)) ? p[c] : 0;
      }
      for (int c = 0; c < k; c++) {
        double wanted = example.right().contains(classes.get(c)) ? p[c] / right : 0;
        double pull = example.weight() * (p[c] - wanted);
        gradient[c] += pull;
        for (int feature : rows.get(n)) {
          gradient[feature * k + c] += pull;
        }
      }
    }
    return gradient;
  }

  /** The probability of each class by weights that were fitted. */
  public static double[] probabilities(Map<String, double[]> weights, Set<String> features) {
    double[] sums = weights.get(BIAS).clone();
    for (String feature : features) {
      double[] of = weights.get(feature);
      for (int c = 0; of != null && c < sums.length; c++) {
        sums[c] += of[c];
      }
    }
    return shares(sums);
  }

  private static double[] shares(double[] sums) {
    double most = Arrays.stream(sums).max().orElse(0);
    double[] shares = Arrays.stream(sums).map(s -> Math.exp(s - most)).toArray();
    double total = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(s -> s / total).toArray();
  }
}
