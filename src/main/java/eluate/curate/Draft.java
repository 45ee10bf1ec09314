package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A decision as a page sends it.
 *
 * @param eventId made by the page, one for each decision
 * @param document which
 * @param item null for an added fact and for the document as a whole
 * @param baseRevision what the page knows of the item
 * @param action what to do
 * @param family of an added fact or of what is not reported
 * @param slots with numbers as texts
 * @param evidence spans of the text
 * @param reason of a rejection
 * @param comment the reviewer's words
 * @param number the loose number that an added fact answers
 * @param activeMillis how long the reviewer looked at it
 * @param textSha256 of the text that the reviewer saw; null where the page doesn't say
 * @param seen what the suggestion said that the reviewer saw; null where the page doesn't say
 */
public record Draft(
    String eventId,
    String document,
    String item,
    int baseRevision,
    Action action,
    String family,
    ObjectNode slots,
    List<Place> evidence,
    String reason,
    String comment,
    String number,
    long activeMillis,
    String textSha256,
    String seen) {

  /** A span as it is sent; a quote that is sent along is not looked at. */
  public record Place(int start, int end, String quote) {}
}
