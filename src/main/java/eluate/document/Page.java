package eluate.document;

import eluate.text.Span;

/**
 * A stretch of a document's text that stands on one page. A page may have several, since a
 * paragraph that goes on overleaf stands before the tables at the page's foot.
 *
 * @param number of the page in the file, counted from 1
 * @param span the stretch
 */
public record Page(int number, Span span) {}
