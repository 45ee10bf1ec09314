package eluate.assess;

/**
 * A figure of agreement with its interval over documents.
 *
 * @param value {@code NaN} where it is not defined
 * @param interval 95 %; null where it is not defined
 */
public record Measured(double value, Interval interval) {
  /** A figure that is not defined. */
  public static final Measured NONE = new Measured(Double.NaN, null);
}
