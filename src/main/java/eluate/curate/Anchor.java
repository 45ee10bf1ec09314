package eluate.curate;

import eluate.text.Span;

/**
 * A place in a text with the words around it, so that it can be found again in another version.
 *
 * @param start the first character
 * @param end the character after the last one
 * @param quote the text between them
 * @param prefix up to 32 characters before it
 * @param suffix up to 32 characters after it
 */
public record Anchor(int start, int end, String quote, String prefix, String suffix) {
  private static final int CONTEXT = 32;

  /** The anchor of a span. */
  public static Anchor of(Span span, String text) {
    return new Anchor(
        span.start(),
        span.end(),
        span.of(text),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
  }

  /** The place. */
  public Span span() {
    return new Span(start, end);
  }

  /**
   * The same words in another version of the text: where the words around them stand too, or else
   * where they stand once only.
   *
   * @return null where that can't be told
   */
  public Anchor in(String text) {
    int within = only(text, prefix + quote + suffix);
    if (within >= 0) {
      int at = within + prefix.length();
      return of(new Span(at, at + quote.length()), text);
    }
    for (String around : new String[] {prefix + quote, quote + suffix, quote}) {
      int found = only(text, around);
      if (found >= 0) {
        int at = found + (around.startsWith(prefix + quote) ? prefix.length() : 0);
        return of(new Span(at, at + quote.length()), text);
      }
    }
    return null;
  }

  /** Where words stand if they stand once; −1 otherwise. */
  private static int only(String text, String words) {
    int first = text.indexOf(words);
    return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : -1;
  }
}
