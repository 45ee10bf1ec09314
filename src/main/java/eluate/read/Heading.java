package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.HeadingRule;
import eluate.text.Span;

/**
 * A heading as it stands in a text.
 *
 * @param span its words, with the colon
 * @param words without numbering and colon
 * @param rule what is known of it
 * @param rank of the heading where the format marks it; 0 where it doesn't
 * @param kind how it was recognised
 */
record Heading(Span span, String words, HeadingRule rule, int rank, Kind kind) {

  /** How a heading was recognised. */
  enum Kind {
    /** A known heading on a line of its own. */
    LINE,
    /** A known heading within a line. */
    INLINE,
    /** An unknown heading, by its looks or the format's marks. */
    LOOKS
  }

  Role role() {
    return rule.role();
  }

  /** Whether the part is about other papers. */
  boolean foreign() {
    return rule.foreign();
  }
}
