package eluate.language;

import eluate.text.Span;

/**
 * Words that say when.
 *
 * @param span where they stand
 * @param value {@code baseline}, an ISO 8601 duration from the start of treatment, or the words
 *     themselves
 * @param kind what sort of time they tell
 */
public record TimeMention(Span span, String value, Kind kind) {

  /** What sort of time words tell. */
  public enum Kind {
    /** Before treatment. */
    BASELINE,
    /** A moment: "at week 12", "after three months", "at discharge". */
    POINT,
    /** A length without a moment: "a 12-week trial", "for six months". */
    LENGTH
  }
}
