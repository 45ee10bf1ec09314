package eluate.language;

import eluate.document.Section;
import eluate.text.Span;

/**
 * A sentence, or a line that stands for one.
 *
 * @param index its place among the document's sentences
 * @param span where it stands
 * @param from its first token
 * @param to the token after its last one
 * @param section where in the paper it stands
 */
public record Sentence(int index, Span span, int from, int to, Section section) {

  /** The part of the paper that it belongs to. */
  public Section.Role role() {
    return section.role();
  }
}
