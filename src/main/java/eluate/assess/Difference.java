package eluate.assess;

/**
 * How a figure of one run differs from that of another on the same gold.
 *
 * @param figure which
 * @param now of the run that is judged; {@code NaN} where it is not defined
 * @param before of the run that it is compared with
 * @param interval of the difference; null where it is not defined
 * @param p two-sided: how seldom a difference as large would come from chance alone
 */
public record Difference(Figure figure, double now, double before, Interval interval, double p) {

  /** Differences that come from chance more seldom than this are called significant. */
  public static final double LEVEL = 0.05;

  /** Positive where the run that is judged is better. */
  public double value() {
    return now - before;
  }

  /** Whether it is more than noise; not where it is not defined. */
  public boolean significant() {
    return p < LEVEL;
  }

  /** In a word or two. */
  public String meaning() {
    if (Double.isNaN(p)) {
      return "not defined";
    }
    if (!significant()) {
      return "no clear difference";
    }
    return value() > 0 ? "better" : "worse";
  }
}
