package eluate.document;

import eluate.text.Span;

/**
 * A stretch of a document's text that stands on one page. A page may have several, since a
 * paragraph that goes on overleaf stands before the tables at the page's foot.
 *
 * @param number of the page in the file, counted from 1
 * @param span the stretch
 * @param legible which share of the page's characters or words has a meaning, 0 to 1; less than 1
 *     only where so many have none that nothing from the page can be trusted
 */
public record Page(int number, Span span, double legible) {

  /** A page that can be trusted. */
  public Page(int number, Span span) {
    this(number, span, 1);
  }
}
