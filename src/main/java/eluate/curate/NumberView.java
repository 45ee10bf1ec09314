package eluate.curate;

/**
 * A number that no fact uses, as the page has it.
 *
 * @param id made of the text and its place
 * @param number as printed
 * @param unit null where it has none
 * @param section where it stands
 * @param why it may matter
 * @param start its first character
 * @param end the character after its last one
 * @param sentence that it stands in
 * @param state {@code open}, {@code no fact} or {@code claimed}
 * @param revision what a decision on it is based on
 */
public record NumberView(
    String id,
    String number,
    String unit,
    String section,
    String why,
    int start,
    int end,
    String sentence,
    String state,
    int revision) {}
