package eluate.study;

import java.util.List;

/**
 * A document in its study.
 *
 * @param report the document
 * @param study the study's name
 * @param duplicateOf the document of which it is a second copy; null for none
 * @param checked whether a person decided so
 * @param reason what puts it there, or makes it a copy; empty for a study's only document
 * @param related what it is about without being a report of it, with the reasons
 * @param look with what a reader should compare it, with the reasons
 * @param suggestedStudy where the rules alone would put it
 * @param suggestedDuplicateOf of what the rules alone would make it a copy; null for none
 */
public record Placed(
    Report report,
    String study,
    String duplicateOf,
    boolean checked,
    String reason,
    List<String> related,
    List<String> look,
    String suggestedStudy,
    String suggestedDuplicateOf) {

  /** Copies the lists. */
  public Placed {
    related = List.copyOf(related);
    look = List.copyOf(look);
  }
}
