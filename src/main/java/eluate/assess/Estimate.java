package eluate.assess;

/**
 * A figure with what it rests on.
 *
 * @param figure which
 * @param over what is divided: right items; for F1 twice the right ones; for means a sum
 * @param under what it is divided by: items given, items asked for, both together, pairs judged, or
 *     documents; 0 where there is nothing to divide by, and then the figure is not defined
 * @param interval null where it is not defined
 */
public record Estimate(Figure figure, double over, double under, Interval interval) {

  /** Whether there is anything to divide by. */
  public boolean defined() {
    return under != 0;
  }

  /** The figure, 0 to 1; {@code NaN} where it is not defined. */
  public double value() {
    return defined() ? over / under : Double.NaN;
  }
}
