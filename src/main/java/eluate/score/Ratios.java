package eluate.score;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param precision right ones among those given
 * @param recall right ones among those asked for
 * @param f1 0 where both are 0
 */
public record Ratios(double precision, double recall, double f1) {

  /** Where nothing was given or asked for, it is right not to have the other either. */
  static Ratios of(int right, int out, int gold) {
    double precision = out > 0 ? (double) right / out : gold == 0 ? 1 : 0;
    double recall = gold > 0 ? (double) right / gold : out == 0 ? 1 : 0;
    double sum = precision + recall;
    return new Ratios(precision, recall, sum > 0 ? 2 * precision * recall / sum : 0);
  }
}
