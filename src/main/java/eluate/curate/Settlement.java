package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How an adjudicator settles something, as a page sends it.
 *
 * @param eventId made by the page
 * @param document which
 * @param entry what is settled
 * @param baseRevision what the page knows of it
 * @param choice {@code A}, {@code B}, {@code machine}, {@code own} or {@code neither}
 * @param slots of an own fact
 * @param evidence of an own fact
 * @param label an own label or time point
 * @param reason needed for all but A and B
 * @param consensus whether both reviewers settled it together
 * @param textSha256 of the text that the adjudicator saw; null where the page doesn't say
 */
public record Settlement(
    String eventId,
    String document,
    String entry,
    int baseRevision,
    String choice,
    ObjectNode slots,
    List<Draft.Place> evidence,
    String label,
    String reason,
    boolean consensus,
    String textSha256) {}
