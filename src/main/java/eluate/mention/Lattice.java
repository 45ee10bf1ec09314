package eluate.mention;

import java.util.Arrays;

/**
 * All label sequences of one sentence with their scores: the best one, and how probable each part
 * of it is. Holds working memory, so that each thread needs its own.
 */
public final class Lattice {
  private static final double SMALLEST = 1e-290;

  private final int labels;
  private final int[][] before;
  private final float[] transitions;
  private final double[] factors;

  /** The transitions of which the factors were made. */
  private float[] weighed = new float[0];

  private float[] scores = new float[0];
  private double[] weights = new double[0];
  private double[] forward = new double[0];
  private double[] backward = new double[0];
  private double[] scale = new double[0];
  private int[] pointers = new int[0];
  private int length;

  /**
   * A lattice over labels.
   *
   * @param labels the labels
   * @param transitions the weight of each pair of labels, by first label and then second; read at
   *     each sentence anew
   */
  public Lattice(Labels labels, float[] transitions) {
    this.labels = labels.count();
    this.transitions = transitions;
    this.factors = new double[transitions.length];
    this.before = new int[this.labels][];
    for (int next = 0; next < this.labels; next++) {
      int[] found = new int[this.labels];
      int n = 0;
      for (int label = 0; label < this.labels; label++) {
        if (Labels.follows(label, next)) {
          found[n++] = label;
        }
      }
      before[next] = Arrays.copyOf(found, n);
    }
  }

  /**
   * Takes up a sentence by the scores of its tokens' labels, token by token; the scores are not
   * copied.
   */
  public void start(int tokens, float[] scores) {
    this.length = tokens;
    this.scores = scores;
    int cells = tokens * labels;
    if (weights.length < cells) {
      weights = new double[cells];
      forward = new double[cells];
      backward = new double[cells];
      scale = new double[tokens];
      pointers = new int[cells];
    }
  }

  /** The best legal sequence. */
  public int[] best() {
    int n = labels;
    float[] last = new float[n];
    float[] now = new float[n];
    for (int label = 0; label < n; label++) {
      last[label] = Labels.first(label) ? scores[label] : Float.NEGATIVE_INFINITY;
    }
    for (int t = 1; t < length; t++) {
      for (int label = 0; label < n; label++) {
        float best = Float.NEGATIVE_INFINITY;
        int from = 0;
        for (int earlier : before[label]) {
          float score = last[earlier] + transitions[earlier * n + label];
          if (score > best) {
            best = score;
            from = earlier;
          }
        }
        now[label] = best + scores[t * n + label];
        pointers[t * n + label] = from;
      }
      float[] swap = last;
      last = now;
      now = swap;
    }
    int[] sequence = new int[length];
    int end = 0;
    for (int label = 1; label < n; label++) {
      if (Labels.last(label) && (last[label] > last[end] || !Labels.last(end))) {
        end = label;
      }
    }
    for (int t = length - 1; t >= 0; t--) {
      sequence[t] = end;
      end = pointers[t * n + end];
    }
    return sequence;
  }

  /**
   * Sums over all sequences, or over those whose labels are all allowed: bit by bit for each token,
   * null for any.
   */
  public void sum(int[] allowed) {
    if (!Arrays.equals(transitions, weighed)) {
      weighed = transitions.clone();
      for (int i = 0; i < factors.length; i++) {
        factors[i] = Math.exp(weighed[i]);
      }
    }
    for (int t = 0; t < length; t++) {
      weigh(t, allowed == null ? -1 : allowed[t]);
    }
    forward();
    backward();
  }

  private void weigh(int t, int allowed) {
    int at = t * labels;
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < labels; label++) {
      most = Math.max(most, scores[at + label]);
    }
    for (int label = 0; label < labels; label++) {
      boolean open = (allowed >> label & 1) != 0;
      weights[at + label] = open ? Math.max(SMALLEST, Math.exp(scores[at + label] - most)) : 0;
    }
  }

  private void forward() {
    for (int t = 0; t < length; t++) {
      int at = t * labels;
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        double incoming = 0;
        if (t == 0) {
          incoming = Labels.first(label) ? 1 : 0;
        } else {
          for (int earlier : before[label]) {
            incoming += forward[at - labels + earlier] * factors[earlier * labels + label];
          }
        }
        forward[at + label] = incoming * weights[at + label];
        sum += forward[at + label];
      }
      scale[t] = 1 / Math.max(sum, SMALLEST);
      for (int label = 0; label < labels; label++) {
        forward[at + label] *= scale[t];
      }
    }
  }

  private void backward() {
    for (int label = 0; label < labels; label++) {
      backward[(length - 1) * labels + label] = Labels.last(label) ? 1 : 0;
    }
    for (int t = length - 2; t >= 0; t--) {
      int at = t * labels;
      Arrays.fill(backward, at, at + labels, 0);
      for (int label = 0; label < labels; label++) {
        double outgoing =
            backward[at + labels + label] * weights[at + labels + label] * scale[t + 1];
        for (int earlier : before[label]) {
          backward[at + earlier] += factors[earlier * labels + label] * outgoing;
        }
      }
    }
  }

  /** After {@link #sum}: how probable each label of a token is. */
  public void probabilities(int token, double[] out) {
    int at = token * labels;
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      out[label] = forward[at + label] * backward[at + label];
      sum += out[label];
    }
    for (int label = 0; label < labels; label++) {
      out[label] /= Math.max(sum, SMALLEST);
    }
  }

  /**
   * After {@link #sum}: adds how probable each pair of labels is, over all tokens, times a factor.
   */
  public void addPairs(double times, double[] out) {
    for (int t = 1; t < length; t++) {
      int at = t * labels;
      double total = total(t);
      for (int label = 0; label < labels; label++) {
        double arriving = weights[at + label] * backward[at + label] * scale[t] * times / total;
        for (int earlier : before[label]) {
          out[earlier * labels + label] +=
              forward[at - labels + earlier] * factors[earlier * labels + label] * arriving;
        }
      }
    }
  }

  private double total(int token) {
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      sum += forward[token * labels + label] * backward[token * labels + label];
    }
    return Math.max(sum, SMALLEST);
  }

  /**
   * After {@link #sum}: how probable it is that the tokens from one to another, exclusive, have
   * these very labels.
   */
  public double probability(int[] sequence, int from, int to) {
    double p = forward[from * labels + sequence[from]];
    for (int t = from + 1; t < to; t++) {
      int at = t * labels + sequence[t];
      p *= factors[sequence[t - 1] * labels + sequence[t]] * weights[at] * scale[t];
    }
    return Math.min(1, p * backward[(to - 1) * labels + sequence[to - 1]] / total(from));
  }
}
