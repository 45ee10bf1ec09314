package eluate.assess;

import java.util.Arrays;
import java.util.List;

/**
 * How far two annotators agree beyond chance. A coefficient is {@code NaN}, not defined, where
 * there is nothing to compare or where all values are the same, so that chance alone would agree.
 *
 * <p>Each follows from counts that add up over documents, so that a bootstrap can draw documents.
 */
final class Coefficients {
  /** Where one category holds more than this share, kappa falls though annotators agree. */
  private static final double PREVALENT = 0.8;

  /** What rounding may leave of a sum of squares that is 0. */
  private static final double ROUNDING = 1e-12;

  /**
   * What two annotators said of the same thing.
   *
   * @param one the first's value
   * @param other the second's
   */
  record Pair<T>(T one, T other) {}

  private Coefficients() {}

  /** How often the first said the one category and the second the other, row by row. */
  static double[] cells(List<Pair<String>> pairs, List<String> categories) {
    int size = categories.size();
    double[] cells = new double[size * size];
    for (Pair<String> pair : pairs) {
      cells[categories.indexOf(pair.one()) * size + categories.indexOf(pair.other())]++;
    }
    return cells;
  }

  /** The share of equal values. */
  static double raw(double[] cells) {
    int size = size(cells);
    double same = 0;
    for (int i = 0; i < size; i++) {
      same += cells[i * size + i];
    }
    double all = Arrays.stream(cells).sum();
    return all == 0 ? Double.NaN : same / all;
  }

  /**
   * Cohen's kappa for categories: J. Cohen, A coefficient of agreement for nominal scales,
   * Educational and Psychological Measurement 20 (1960) 37.
   */
  static double kappa(double[] cells) {
    double[] ones = said(cells, true);
    double[] others = said(cells, false);
    double chance = 0;
    for (int i = 0; i < ones.length; i++) {
      chance += ones[i] * others[i];
    }
    double all = Arrays.stream(ones).sum();
    // Compared as whole numbers: the ratio may fall short of 1 by rounding.
    return all == 0 || chance == all * all
        ? Double.NaN
        : (raw(cells) - chance / (all * all)) / (1 - chance / (all * all));
  }

  /**
   * Krippendorff's alpha for categories and two annotators: K. Krippendorff, Computing
   * Krippendorff's Alpha-Reliability (2011), section B.
   */
  static double alpha(double[] cells) {
    double[] ones = said(cells, true);
    double[] others = said(cells, false);
    double values = 0;
    double same = 0;
    for (int i = 0; i < ones.length; i++) {
      double count = ones[i] + others[i];
      values += count;
      same += count * (count - 1);
    }
    double expected = values * (values - 1) - same;
    return values == 0 || expected == 0
        ? Double.NaN
        : 1 - (1 - raw(cells)) * values * (values - 1) / expected;
  }

  /**
   * Gwet's AC1 for categories, where one of them holds more than 80 % of the values; {@code NaN}
   * elsewhere, as kappa tells it there: K. L. Gwet, Computing inter-rater reliability and its
   * variance in the presence of high agreement, British Journal of Mathematical and Statistical
   * Psychology 61 (2008) 29, formula 8.
   */
  static double ac1(double[] cells) {
    double[] ones = said(cells, true);
    double[] others = said(cells, false);
    double values = Arrays.stream(ones).sum() + Arrays.stream(others).sum();
    int used = 0;
    double largest = 0;
    double chance = 0;
    for (int i = 0; i < ones.length; i++) {
      double share = (ones[i] + others[i]) / values;
      used += share > 0 ? 1 : 0;
      largest = Math.max(largest, share);
      chance += share * (1 - share);
    }
    return used < 2 || largest <= PREVALENT
        ? Double.NaN
        : (raw(cells) - chance / (used - 1)) / (1 - chance / (used - 1));
  }

  /**
   * What alpha for numbers follows from: how many pairs, the squares of their differences, the
   * values and their squares.
   *
   * @param shift is taken from all values, so that squares keep their digits; any value of the data
   */
  static double[] sums(List<Pair<Double>> pairs, double shift) {
    double[] sums = new double[4];
    for (Pair<Double> pair : pairs) {
      double one = pair.one() - shift;
      double other = pair.other() - shift;
      sums[0]++;
      sums[1] += (one - other) * (one - other);
      sums[2] += one + other;
      sums[3] += one * one + other * other;
    }
    return sums;
  }

  /** The same for numbers, whose disagreement is the square of their difference (section D). */
  static double alphaOfNumbers(double[] sums) {
    double values = 2 * sums[0];
    double squares = sums[3] - sums[2] * sums[2] / values;
    return values == 0 || squares <= ROUNDING * sums[3]
        ? Double.NaN
        : 1 - sums[1] / sums[0] * (values - 1) / (2 * squares);
  }

  private static int size(double[] cells) {
    return (int) Math.round(Math.sqrt(cells.length));
  }

  /** How often one of both said each category. */
  private static double[] said(double[] cells, boolean first) {
    int size = size(cells);
    double[] said = new double[size];
    for (int i = 0; i < cells.length; i++) {
      said[first ? i / size : i % size] += cells[i];
    }
    return said;
  }
}
