package eluate.language;

import eluate.text.Span;
import java.math.BigDecimal;

/**
 * A number and what stands with it: unit, scatter, interval, denominator.
 *
 * @param span all of it, "12 of 40 (30%)"
 * @param number the digits of its value
 * @param kind what sort of number its form shows it to be
 * @param value the number
 * @param bound {@code <}, {@code <=}, {@code >}, {@code >=}; null for a plain number
 * @param unit as printed; {@code %} for percentages; null for none
 * @param word whether it is written in words
 * @param spread SD or SE after ±; null for none
 * @param spreadKind SD, SE, IQR, range or CI: of {@code spread} or of {@code low} and {@code high};
 *     null for none
 * @param low the lower bound
 * @param high the upper bound
 * @param level of the interval, in percent
 * @param total the denominator in "12 of 40" or "12/40"
 * @param percent the percentage in "12 (30%)"
 */
public record Quantity(
    Span span,
    Span number,
    Kind kind,
    BigDecimal value,
    String bound,
    String unit,
    boolean word,
    BigDecimal spread,
    String spreadKind,
    BigDecimal low,
    BigDecimal high,
    BigDecimal level,
    BigDecimal total,
    BigDecimal percent) {

  /** What a number's form shows it to be. */
  public enum Kind {
    /** Nothing in its form says what it is. */
    PLAIN,
    /** "p &lt; 0.05" */
    P_VALUE,
    /** "n = 12" */
    SAMPLE,
    /** "12 weeks": a length of time. */
    TIME,
    /** "aged 35", "41-year-old" */
    AGE,
    /** "grade 3", "week 12", "phase 2", "2:1", a date: a name and no amount. */
    LABEL,
    /** An interval that stands alone. */
    INTERVAL
  }

  /** Whether it is a percentage. */
  public boolean isPercent() {
    return "%".equals(unit);
  }

  /** Whether it can be a number of people: whole, not negative, without a unit. */
  public boolean isCount() {
    return kind == Kind.PLAIN
        && unit == null
        && bound == null
        && spread == null
        && spreadKind == null
        && value.signum() >= 0
        && value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(10_000_000)) < 0;
  }

  /** Its value as a whole number; only where {@link #isCount}. */
  public int count() {
    return value.intValueExact();
  }
}
