package eluate.curate;

/**
 * A share of a number of decisions, with the interval in which it lies by 95 %: E. B. Wilson,
 * Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209.
 *
 * @param share null where there is nothing to share
 * @param low the interval's lower bound; 0 where nothing is known
 * @param high its upper bound; 1 where nothing is known
 */
public record Share(Double share, double low, double high) {
  private static final double Z = 1.959964;

  /** A share of {@code all}. */
  static Share of(int part, int all) {
    if (all == 0) {
      return new Share(null, 0, 1);
    }
    double p = (double) part / all;
    double z2 = Z * Z / all;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / all + z2 / (4 * all));
    return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
