package eluate.read;

import eluate.document.Section.Role;
import eluate.text.Span;

/**
 * A heading as it stands in a text.
 *
 * @param span its words, with the colon
 * @param words without numbering and colon
 * @param role what the part under it is for
 * @param rank of the heading where the format marks it; 0 where it doesn't
 * @param kind how it was recognised
 * @param foreign whether the part is about other papers
 */
record Heading(Span span, String words, Role role, int rank, Kind kind, boolean foreign) {

  /** How a heading was recognised. */
  enum Kind {
    /** A known heading on a line of its own. */
    LINE,
    /** A known heading within a line. */
    INLINE,
    /** An unknown heading, by its looks or the format's marks. */
    LOOKS
  }
}
