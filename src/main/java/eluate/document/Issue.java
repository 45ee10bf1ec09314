package eluate.document;

import eluate.text.Span;

/**
 * A doubtful passage or property of a document, worth a look though a record was made. The codes
 * stand in {@code src/docs/issues.md}.
 *
 * @param code short and stable, for instance {@code decoded-as-windows-1252}
 * @param message one sentence for the user
 * @param place where in the normalised text; null for an issue of the whole document
 * @param quote the words there; null likewise
 * @param detail what the document's status says of it, as "pages 12 of 20"; null for nothing
 * @param missing whether a part of the document could not be read, so that facts may be missing
 */
public record Issue(
    String code, String message, Span place, String quote, String detail, boolean missing) {

  /** An issue of a passage. */
  public Issue(String code, String message, Span place, String quote) {
    this(code, message, place, quote, null, false);
  }

  /** An issue of the whole document. */
  public Issue(String code, String message) {
    this(code, message, null, null);
  }

  /**
   * A part of the document could not be read.
   *
   * @param detail which part, in few words
   */
  public static Issue missing(String code, String detail, String message) {
    return new Issue(code, message, null, null, detail, true);
  }

  /** The same with its message behind these words. */
  public Issue after(String words) {
    return new Issue(code, words + message, place, quote, detail, missing);
  }
}
