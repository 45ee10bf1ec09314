package eluate.record;

import java.math.BigDecimal;

/**
 * A printed number that no fact uses.
 *
 * @param number as printed, with what belongs to it: "12 of 40 (30%)"
 * @param value the first number of it
 * @param unit as printed; {@code %} for percentages; null for none
 * @param section what the part of the paper is for, for instance {@code results}
 * @param why of an unclaimed number, why it may matter; of one set aside, why it is no result
 * @param start its first character in the normalised text
 * @param end the character after its last one
 * @param sentence the sentence that it stands in
 */
public record LeftNumber(
    String number,
    BigDecimal value,
    String unit,
    String section,
    String why,
    int start,
    int end,
    String sentence) {}
