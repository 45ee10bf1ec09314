package eluate.document;

import eluate.text.Span;

/**
 * A part of a document.
 *
 * @param role what the part is for
 * @param heading the words of its heading; empty where it has none
 * @param span the part without its heading
 */
public record Section(Role role, String heading, Span span) {

  /** What a part of a paper is for. */
  public enum Role {
    TITLE,
    BACKGROUND,
    METHODS,
    ELIGIBILITY,
    RESULTS,
    CASE,
    SAFETY,
    CONCLUSION,
    /**
     * Running text of a document without marked parts, or a part with a heading that says nothing.
     */
    BODY,
    /** A register's or a page's short facts: "Total Participants: 2". */
    FIELDS,
    KEYWORDS,
    CAPTION,
    /** A table with its caption: read by rows and columns, never as sentences. */
    TABLE,
    /** Navigation, banners, references, disclosures: never searched for facts. */
    BOILERPLATE
  }

  /** Whether its sentences may hold facts. */
  public boolean searched() {
    return role != Role.BOILERPLATE && role != Role.TABLE;
  }
}
