package eluate.read.pdf;

import java.util.List;

/**
 * A paragraph, heading, caption or table, in reading order.
 *
 * @param kind what it is
 * @param parts its paragraphs; several where it goes on in another column or page
 * @param rank of a heading, 1 for the paper's title; else 0
 * @param table the cells of a table; null for all others
 * @param area where a table stands; null for all others
 * @param page where it starts
 */
record Block(Kind kind, List<Paragraph> parts, int rank, Grid table, TableArea area, int page) {

  /** What a block is. */
  enum Kind {
    PROSE,
    HEADING,
    CAPTION,
    /** In a smaller font than running text: footnotes, affiliations, a picture's words. */
    SMALL,
    TABLE
  }

  Paragraph first() {
    return parts.get(0);
  }

  Paragraph last() {
    return parts.get(parts.size() - 1);
  }
}
