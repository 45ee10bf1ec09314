package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One decision. It is never changed; what takes it back is another one.
 *
 * @param sequence its place in the review, from 1
 * @param eventId made where it was taken; the same decision sent twice has the same
 * @param time when it was stored, ISO 8601; for people only, as clocks go wrong
 * @param reviewer who took it
 * @param document which document it is about
 * @param textSha256 of the text that was decided on
 * @param item which item, pair of items or document
 * @param family of the item; null where it has none
 * @param baseRevision what the reviewer saw of the item
 * @param revision the item's, with this decision; {@code baseRevision + 1} unless decisions from
 *     two machines met
 * @param action what it does
 * @param before the slots that the machine suggested; null where it suggested nothing
 * @param after the slots that hold now; null for no fact
 * @param evidence the words that prove {@code after}
 * @param reason of a rejection or of an adjudication
 * @param comment the reviewer's words
 * @param target the event that is taken back or brought back, the number that an added fact
 *     answers, or what an adjudication chose
 * @param rule what read the suggestion
 * @param confidence of the suggestion
 * @param suggestionShown whether the reviewer saw the suggestion
 * @param activeMillis how long the reviewer looked at it; 0 where that isn't known
 */
public record Decision(
    long sequence,
    String eventId,
    String time,
    String reviewer,
    String document,
    String textSha256,
    String item,
    String family,
    int baseRevision,
    int revision,
    Action action,
    ObjectNode before,
    ObjectNode after,
    List<Anchor> evidence,
    String reason,
    String comment,
    String target,
    String rule,
    Double confidence,
    boolean suggestionShown,
    long activeMillis) {

  /** Copies the evidence. */
  public Decision {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** Whether it and another decision of the same item were taken without knowing each other. */
  public boolean met() {
    return revision != baseRevision + 1;
  }

  /** The same decision in another place of a review. */
  public Decision at(long otherSequence, int otherRevision) {
    return copy(otherSequence, reviewer, otherRevision, before, target, rule, confidence);
  }

  /** The same decision under other names, for who must not know who decided. */
  Decision shownAs(String otherReviewer, String otherTarget) {
    return copy(sequence, otherReviewer, revision, before, otherTarget, rule, confidence);
  }

  /** The same decision for who must not see what was suggested. */
  Decision withoutSuggestion() {
    return copy(sequence, reviewer, revision, null, target, null, null);
  }

  /** The same decision for who must not see what read the suggestion. */
  Decision withoutRule() {
    return copy(sequence, reviewer, revision, before, target, null, confidence);
  }

  private Decision copy(
      long number,
      String name,
      int itsRevision,
      ObjectNode suggested,
      String itsTarget,
      String itsRule,
      Double itsConfidence) {
    return new Decision(
        number,
        eventId,
        time,
        name,
        document,
        textSha256,
        item,
        family,
        baseRevision,
        itsRevision,
        action,
        suggested,
        after,
        evidence,
        reason,
        comment,
        itsTarget,
        itsRule,
        itsConfidence,
        suggestionShown,
        activeMillis);
  }

  /** The item that stands for a document as a whole. */
  public static String itemOf(String document) {
    return "d:" + document;
  }
}
