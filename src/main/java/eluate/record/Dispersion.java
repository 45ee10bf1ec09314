package eluate.record;

import java.math.BigDecimal;

/**
 * How far values scatter.
 *
 * @param kind {@code SD}, {@code SE}, {@code IQR}, {@code range} or {@code CI}
 * @param value the one number of SD and SE
 * @param low the lower bound of the others
 * @param high the upper bound of the others
 */
public record Dispersion(String kind, BigDecimal value, BigDecimal low, BigDecimal high) {}
