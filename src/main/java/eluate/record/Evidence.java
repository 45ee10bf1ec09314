package eluate.record;

import eluate.text.Span;

/**
 * The words that prove an item.
 *
 * @param start the first character in the normalised text
 * @param end the character after the last one
 * @param quote the text between them
 * @param rule what read it; null in gold
 */
public record Evidence(int start, int end, String quote, String rule) {

  /**
   * @throws IllegalArgumentException when the quote is empty or doesn't fit its offsets
   */
  public Evidence {
    if (quote.isEmpty() || quote.length() != end - start) {
      throw new IllegalArgumentException("quote doesn't fit " + start + ".." + end + ": " + quote);
    }
  }

  /** Evidence that quotes the text itself. */
  public static Evidence of(Span span, String text, String rule) {
    return new Evidence(span.start(), span.end(), span.of(text), rule);
  }
}
