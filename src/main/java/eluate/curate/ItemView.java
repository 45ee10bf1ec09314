package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An item as the page has it; the members stand in {@code src/docs/curate-api.md}.
 *
 * @param id the item's
 * @param family the item's
 * @param order its place in the list
 * @param state this reviewer's
 * @param overall how far all reviewers are with it
 * @param revision what a decision on it is based on
 * @param suggestion null where the machine says nothing
 * @param suggestionShown false in the blind sample
 * @param slots as they stand, with numbers as texts
 * @param evidence as it stands
 * @param hints what is implausible
 * @param reason of a rejection
 * @param comment this reviewer's
 * @param flagged by this reviewer
 * @param changed why to look again; null where nothing changed
 * @param readOnly whether no decision is taken now
 */
public record ItemView(
    String id,
    String family,
    int order,
    String state,
    String overall,
    int revision,
    Suggested suggestion,
    boolean suggestionShown,
    ObjectNode slots,
    List<Quote> evidence,
    List<Hint> hints,
    String reason,
    String comment,
    boolean flagged,
    Held.Changed changed,
    boolean readOnly) {

  /**
   * What the machine says.
   *
   * @param slots null where it is held back
   * @param evidence the words that prove it
   * @param confidence null where it is held back
   * @param rule null where it is held back
   * @param seen comes back with a decision, so that none is taken on a suggestion that has changed
   */
  public record Suggested(
      ObjectNode slots, List<Quote> evidence, Double confidence, String rule, String seen) {}
}
