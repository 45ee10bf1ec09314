package eluate.text;

/** A stretch of a text in which many wordings are looked for. */
public final class Passage {
  private final String text;
  private final Span span;
  private Letters letters;
  private String words;

  /** A stretch of a text. */
  public Passage(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /** Words that are a text of their own. */
  public Passage(String words) {
    this(words, new Span(0, words.length()));
  }

  /** The text that it is part of. */
  public String text() {
    return text;
  }

  /** Where it stands in the text. */
  public Span span() {
    return span;
  }

  /** Its words. */
  public String words() {
    if (words == null) {
      words = span.of(text);
    }
    return words;
  }

  Letters letters() {
    if (letters == null) {
      // one thread or another: each makes the same
      letters = new Letters(text, span);
    }
    return letters;
  }
}
