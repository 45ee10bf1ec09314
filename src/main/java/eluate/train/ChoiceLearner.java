package eluate.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits a log-linear model of choices: the probability of a candidate is proportional to the
 * exponential of its cues' summed weights (McFadden 1974, conditional logit). Fitted by adaptive
 * gradient steps (Duchi, Hazan and Singer 2011), few enough that weights stay small; the same
 * choices give the same weights.
 */
public final class ChoiceLearner {

  /**
   * A choice made by hand.
   *
   * @param cues of each candidate
   * @param right the places of the right candidates
   */
  public record Choice(List<List<String>> cues, Set<Integer> right) {}

  private static final int ROUNDS = 10;
  private static final double RATE = 0.05;
  private static final int RAREST = 2;

  private ChoiceLearner() {}

  /** The weights of the cues, in the order of their names; cues met but once have none. */
  public static Map<String, Float> fit(List<Choice> choices) {
    Map<String, Integer> numbers = numbers(choices);
    List<int[][]> rows = new ArrayList<>();
    for (Choice choice : choices) {
      int[][] row = new int[choice.cues().size()][];
      for (int i = 0; i < row.length; i++) {
        row[i] =
            choice.cues().get(i).stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
      }
      rows.add(row);
    }
    double[] weights = new double[numbers.size()];
    double[] squares = new double[numbers.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      order.add(i);
    }
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(rows.get(i), choices.get(i).right(), weights, squares);
      }
    }
    Map<String, Float> fitted = new TreeMap<>();
    numbers.forEach((cue, at) -> fitted.put(cue, (float) weights[at]));
    return fitted;
  }

  private static Map<String, Integer> numbers(List<Choice> choices) {
    Map<String, Integer> counts = new HashMap<>();
    for (Choice choice : choices) {
      choice.cues().stream()
          .flatMap(List::stream)
          .distinct()
          .forEach(cue -> counts.merge(cue, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new TreeMap<>();
    new TreeMap<>(counts)
        .forEach(
            (cue, count) -> {
              if (count >= RAREST) {
                numbers.put(cue, numbers.size());
              }
            });
    return numbers;
  }

  private static void step(int[][] row, Set<Integer> right, double[] weights, double[] squares) {
    double[] p = probabilities(row, weights);
    double all = 0;
    for (int i : right) {
      all += p[i];
    }
    Map<Integer, Double> gradient = new TreeMap<>();
    for (int i = 0; i < row.length; i++) {
      double wanted = right.contains(i) ? p[i] / Math.max(all, 1e-12) : 0;
      for (int cue : row[i]) {
        gradient.merge(cue, p[i] - wanted, Double::sum);
      }
    }
    gradient.forEach(
        (cue, g) -> {
          squares[cue] += g * g;
          if (squares[cue] > 0) {
            weights[cue] -= RATE * g / Math.sqrt(squares[cue]);
          }
        });
  }

  private static double[] probabilities(int[][] row, double[] weights) {
    double[] p = new double[row.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      for (int cue : row[i]) {
        p[i] += weights[cue];
      }
      most = Math.max(most, p[i]);
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - most);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** The place of the candidate that weights choose; the first of equals. */
  public static int best(List<List<String>> candidates, Map<String, Float> weights) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      double sum = 0;
      for (String cue : candidates.get(i)) {
        sum += weights.getOrDefault(cue, 0f);
      }
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }
}
