package eluate.train;

import eluate.mention.Labels;
import eluate.mention.Lattice;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fits a linear-chain conditional random field by stochastic gradients with a step of its own for
 * each weight (AdaGrad). A sentence whose labels are known only in part pulls towards all sequences
 * that agree with what is known. Each feature has a common weight and one for each domain, so that
 * corpora marked by different rules can help each other without being made alike.
 */
final class Learner {
  /**
   * How to learn.
   *
   * @param rounds over all sentences
   * @param step the size of the steps
   * @param calm added to the sum of squares by which steps are divided: the higher, the less a rare
   *     feature learns
   * @param drop the part of the features left out at each step, so that none is relied on alone
   * @param seed of the order of the sentences
   */
  record Options(int rounds, float step, float calm, float drop, long seed) {}

  private static final double NEGLIGIBLE = 1e-3;

  /** A sentence in which nothing was further off than this is passed over in the next rounds. */
  private static final double EASY = 0.02;

  private static final int PAUSE = 2;

  private final int n;
  private final int rows;
  private final Options options;
  private final float[] weights;
  private final float[] squares;
  private final float[] sums;
  private final float[] transitions;
  private final float[] transitionSquares;
  private final float[] transitionSums;
  private final Lattice lattice;

  /** A learner of that many features in that many domains. */
  Learner(Labels labels, int features, int domains, Options options) {
    this.n = labels.count();
    this.rows = features;
    this.options = options;
    int blocks = domains > 1 ? 1 + domains : 1;
    this.weights = new float[blocks * features * n];
    this.squares = new float[weights.length];
    this.sums = new float[weights.length];
    this.transitions = new float[n * n];
    this.transitionSquares = new float[n * n];
    this.transitionSums = new float[n * n];
    this.lattice = new Lattice(labels, transitions);
  }

  /**
   * Learns from all sentences; then the weights are the average over the second half of the rounds.
   */
  void learn(List<Sample> samples) {
    Random random = new Random(options.seed);
    int[] order = new int[samples.size()];
    Arrays.setAll(order, i -> i);
    int[] pauses = new int[order.length];
    int counted = 0;
    for (int round = 0; round < options.rounds; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[other];
        order[other] = swap;
      }
      for (int i : order) {
        if (pauses[i]-- <= 0 && samples.get(i).features().length > 0) {
          pauses[i] = learn(samples.get(i), random) < EASY ? PAUSE : 0;
        }
      }
      if (round >= options.rounds / 2) {
        counted++;
        add(weights, sums);
        add(transitions, transitionSums);
      }
    }
    average(sums, counted, 1 - options.drop, weights);
    average(transitionSums, counted, 1, transitions);
  }

  private static void add(float[] from, float[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  private static void average(float[] sums, int count, float times, float[] out) {
    for (int i = 0; i < sums.length; i++) {
      out[i] = sums[i] * times / count;
    }
  }

  /** Learns from a sentence; returns how far off the probability of any label was. */
  private double learn(Sample sample, Random random) {
    int[][] features = options.drop > 0 ? drop(sample.features(), random) : sample.features();
    int tokens = features.length;
    int[] shared =
        options.drop > 0 ? drop(new int[][] {sample.shared()}, random)[0] : sample.shared();
    lattice.start(tokens, scores(features, shared, sample.given(), sample.domain()));
    double[][] free = new double[tokens][n];
    double[] pairs = new double[n * n];
    lattice.sum(null);
    for (int t = 0; t < tokens; t++) {
      lattice.probabilities(t, free[t]);
    }
    lattice.addPairs(1, pairs);
    lattice.sum(sample.allowed());
    lattice.addPairs(-1, pairs);
    double[] known = new double[n];
    float[] gradient = new float[n];
    float[] sum = new float[n];
    double most = 0;
    for (int t = 0; t < tokens; t++) {
      lattice.probabilities(t, known);
      double off = 0;
      for (int label = 0; label < n; label++) {
        gradient[label] = (float) (free[t][label] - known[label]);
        sum[label] += gradient[label];
        off = Math.max(off, Math.abs(gradient[label]));
      }
      if (off > NEGLIGIBLE) {
        step(features[t], sample.domain(), gradient);
      }
      most = Math.max(most, off);
    }
    step(shared, sample.domain(), sum);
    for (int i = 0; i < pairs.length; i++) {
      float g = (float) pairs[i];
      transitionSquares[i] += g * g;
      transitions[i] -= options.step * g / (float) Math.sqrt(options.calm + transitionSquares[i]);
    }
    return most;
  }

  private float[] scores(int[][] features, int[] shared, float[] given, int domain) {
    float[] scores = given == null ? new float[features.length * n] : given.clone();
    float[] common = new float[n];
    add(shared, domain, common, 0);
    for (int t = 0; t < features.length; t++) {
      int at = t * n;
      for (int label = 0; label < n; label++) {
        scores[at + label] += common[label];
      }
      add(features[t], domain, scores, at);
    }
    return scores;
  }

  private void add(int[] features, int domain, float[] scores, int at) {
    for (int row : features) {
      add(row, scores, at);
      if (rows * n < weights.length) {
        add(rows * (1 + domain) + row, scores, at);
      }
    }
  }

  private void add(int row, float[] scores, int at) {
    int from = row * n;
    for (int label = 0; label < n; label++) {
      scores[at + label] += weights[from + label];
    }
  }

  private int[][] drop(int[][] features, Random random) {
    int bound = (int) (options.drop * 65536);
    int[][] kept = new int[features.length][];
    long bits = random.nextLong();
    for (int t = 0; t < kept.length; t++) {
      int[] some = new int[features[t].length];
      int k = 0;
      for (int row : features[t]) {
        bits = bits * 6364136223846793005L + 1442695040888963407L;
        if ((bits >>> 48) >= bound) {
          some[k++] = row;
        }
      }
      kept[t] = Arrays.copyOf(some, k);
    }
    return kept;
  }

  private void step(int[] features, int domain, float[] gradient) {
    for (int row : features) {
      step(row, gradient);
      if (rows * n < weights.length) {
        step(rows * (1 + domain) + row, gradient);
      }
    }
  }

  private void step(int row, float[] gradient) {
    int from = row * n;
    for (int label = 0; label < n; label++) {
      float g = gradient[label];
      float square = squares[from + label] + g * g;
      squares[from + label] = square;
      weights[from + label] -= options.step * g / (float) Math.sqrt(options.calm + square);
    }
  }

  /** The scores that it gives to a sentence's labels in a domain. */
  float[] scores(Sample sample, int domain) {
    return scores(sample.features(), sample.shared(), sample.given(), domain);
  }

  /** The weights of a feature in a domain. */
  float[] weights(int row, int domain) {
    float[] sum = Arrays.copyOfRange(weights, row * n, row * n + n);
    if (rows * n < weights.length) {
      add(rows * (1 + domain) + row, sum, 0);
    }
    return sum;
  }

  /** The weights of pairs of labels. */
  float[] transitions() {
    return transitions;
  }
}
