package eluate.read;

import eluate.document.Section.Role;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * An article in the markup of web pages, into which the readers of other markups turn theirs, and
 * what they know of its elements besides. Used once.
 */
final class Page {

  /** What an element is. */
  enum Sort {
    /** A heading; at the beginning of a line that goes on, it is a label. */
    HEADING,
    /** A part with a role, whatever stands around it. */
    ZONE,
    /** The label and title of a table or figure; a zone too. */
    CAPTION,
    /** A footnote of a table. */
    NOTE
  }

  /**
   * What is known of an element.
   *
   * @param sort what it is
   * @param role for a heading that of the part under it; null where only its words tell
   * @param rank of a heading, 1 for the highest
   */
  record Part(Sort sort, Role role, int rank) {}

  private final Element body;
  private final Drops drops;
  private final Map<Element, Part> parts = new HashMap<>();

  /**
   * A page of which nothing is known yet.
   *
   * @param body what is read of it
   * @param drops takes what is left out
   */
  Page(Element body, Drops drops) {
    this.body = body;
    this.drops = drops;
  }

  Drops drops() {
    return drops;
  }

  Element body() {
    return body;
  }

  /** What is known of an element; null where nothing is. */
  Part part(Element e) {
    return parts.get(e);
  }

  void heading(Element e, Role role, int rank) {
    parts.put(e, new Part(Sort.HEADING, role, rank));
  }

  void zone(Element e, Role role) {
    parts.put(e, new Part(Sort.ZONE, role, 0));
  }

  void caption(Element e) {
    parts.put(e, new Part(Sort.CAPTION, Role.CAPTION, 0));
  }

  void note(Element e) {
    parts.put(e, new Part(Sort.NOTE, null, 0));
  }
}
