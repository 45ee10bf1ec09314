package eluate.extract;

import eluate.language.Quantity;
import eluate.text.Span;
import java.math.BigDecimal;

/**
 * A number of people as a sentence gives it: "12 of 40 (30%)", "87.3% (89/102)", "two patients".
 *
 * @param span all of it
 * @param quantity the same as one quantity, so that it can be linked to a group
 * @param events people counted; null where only a percentage is printed
 * @param total people looked at; null where the text gives none
 * @param percent as printed; null for none
 * @param form how it is written
 */
record Figure(
    Span span, Quantity quantity, Integer events, Integer total, BigDecimal percent, Form form) {

  /** The same in another form. */
  Figure as(Form other) {
    return new Figure(span, quantity, events, total, percent, other);
  }

  /** How a number of people is written. */
  enum Form {
    /** A percentage, alone or with its counts. */
    PERCENT,
    /** "12 of 40", "12/40", "12 (30%)": it can be nothing but people. */
    FRACTION,
    /** "12 patients", "both women", "no patient". */
    PEOPLE,
    /** "n = 12" */
    SAMPLE,
    /** A whole number by itself: what it counts, its neighbours tell. */
    BARE
  }
}
