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
 */
public record Issue(String code, String message, Span place, String quote) {

  /** An issue of the whole document. */
  public Issue(String code, String message) {
    this(code, message, null, null);
  }
}
