package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An item as a reviewer holds it.
 *
 * @param id the item's
 * @param family the item's
 * @param suggestion what the machine says now; null where it says nothing
 * @param verdict what the reviewer decided last; null where nothing
 * @param evidence as it stands for the reviewer, in the text that is there now
 * @param lost whether words that proved it are not in the text any more
 */
record Held(
    String id,
    String family,
    Suggestion suggestion,
    Decision verdict,
    List<Anchor> evidence,
    boolean lost) {

  /** An item with its evidence in the paper's text. */
  static Held of(
      String id, String family, Suggestion suggestion, Decision verdict, CuratedPaper paper) {
    List<Anchor> evidence =
        verdict == null || verdict.evidence().isEmpty()
            ? suggested(suggestion)
            : evidence(verdict, paper);
    boolean lost = verdict != null && evidence(verdict, paper).size() < verdict.evidence().size();
    return new Held(id, family, suggestion, verdict, evidence, lost);
  }

  private static List<Anchor> suggested(Suggestion suggestion) {
    return suggestion == null ? List.of() : suggestion.evidence();
  }

  /** The words that a decision rests on, found again where the text has changed. */
  static List<Anchor> evidence(Decision decision, CuratedPaper paper) {
    if (decision.textSha256().equals(paper.textSha256())) {
      return decision.evidence();
    }
    List<Anchor> found = new ArrayList<>();
    for (Anchor anchor : decision.evidence()) {
      Anchor place = anchor.in(paper.text());
      if (place != null) {
        found.add(place);
      }
    }
    return found;
  }

  /** The state's name, as the page shows it. */
  String state() {
    if (verdict == null) {
      return "open";
    }
    return switch (verdict.action()) {
      case ACCEPT -> "accepted";
      case CORRECT -> verdict.before() == null ? "added" : "corrected";
      case REJECT -> "rejected";
      case UNSURE -> "unsure";
      default -> "added";
    };
  }

  /** The fact that the reviewer stands for; null where there is none, or none yet. */
  ObjectNode fact() {
    if (verdict == null) {
      // Whom items are about needs no word of the reviewer where it is right.
      return family.equals(Family.GROUPS) && suggestion != null ? suggestion.slots() : null;
    }
    return verdict.after();
  }

  /** What a card shows: the fact, or what was suggested. */
  ObjectNode slots() {
    if (verdict != null && verdict.after() != null) {
      return verdict.after();
    }
    if (suggestion != null) {
      return suggestion.slots();
    }
    return verdict == null ? null : verdict.before();
  }

  /** Why it wants to be looked at again; null where it doesn't. */
  Changed changed(boolean textChanged) {
    if (verdict == null) {
      return null;
    }
    if (textChanged || lost) {
      return new Changed("text", lost ? "its words are not in the changed text" : "text changed");
    }
    if (verdict.met()) {
      return new Changed("versions", "decided on two machines; look which one is right");
    }
    boolean fact = verdict.after() != null;
    if (suggestion == null) {
      return verdict.before() != null && fact
          ? new Changed("gone", "a newer extraction doesn't find it any more")
          : null;
    }
    boolean same =
        Objects.equals(suggestion.slots(), verdict.before())
            || Objects.equals(suggestion.slots(), verdict.after());
    return same ? null : new Changed("suggestion", "a newer extraction says something else");
  }

  /**
   * Why an item wants to be looked at again.
   *
   * @param why {@code suggestion}, {@code gone}, {@code text} or {@code versions}
   * @param message in words
   */
  record Changed(String why, String message) {}
}
