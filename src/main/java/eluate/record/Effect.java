package eluate.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * A comparison that the text prints as one number.
 *
 * @param measure the outcome that is compared
 * @param statistic HR, OR, RR, RRR, RD, MD, SMD or ratio
 * @param value the estimate
 * @param low the interval's lower bound
 * @param high the interval's upper bound
 * @param level the interval's level in percent
 * @param p the p value as printed, for instance {@code <0.001}
 * @param group the arm
 * @param comparator the arm that it is compared with
 * @param timepoint as in {@link Score}
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record Effect(
    String measure,
    String statistic,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    BigDecimal level,
    String p,
    String group,
    String comparator,
    String timepoint,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the evidence. */
  public Effect {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Effect withConfidence(double other) {
    return new Effect(
        measure,
        statistic,
        value,
        low,
        high,
        level,
        p,
        group,
        comparator,
        timepoint,
        evidence,
        other);
  }
}
