package eluate.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * A measured number of a clinical scale, test or laboratory measure.
 *
 * @param measure the usual abbreviation or name
 * @param group whose number it is
 * @param type {@code value} or {@code change} (signed: a drop of 4 is −4)
 * @param statistic {@code observed}, {@code mean}, {@code median}, {@code geometric mean} or {@code
 *     LS mean}
 * @param value with the digits that the text prints
 * @param unit as printed
 * @param dispersion of the value
 * @param timepoint {@code baseline}, an ISO 8601 duration from the start of treatment, or the
 *     text's own words
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record Score(
    String measure,
    String group,
    String type,
    String statistic,
    BigDecimal value,
    String unit,
    Dispersion dispersion,
    String timepoint,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the evidence. */
  public Score {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Score withConfidence(double other) {
    return new Score(
        measure, group, type, statistic, value, unit, dispersion, timepoint, evidence, other);
  }
}
