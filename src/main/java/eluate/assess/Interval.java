package eluate.assess;

/**
 * A 95 % interval.
 *
 * @param low its lower bound
 * @param high its upper bound
 */
public record Interval(double low, double high) {}
