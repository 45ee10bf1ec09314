package eluate.language;

import eluate.text.Span;

/**
 * A word, a number or a mark.
 *
 * @param start its first character in the document
 * @param end the character after its last one
 * @param text as printed
 * @param fold folded for comparison; empty for a mark
 */
public record Token(int start, int end, String text, String fold) {

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }

  /** Whether it is a word or a number rather than a mark. */
  public boolean isWord() {
    return !fold.isEmpty();
  }
}
