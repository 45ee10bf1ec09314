package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the machine says of an item.
 *
 * @param id a hash of the text's hash, the evidence and what makes the item's identity
 * @param family the item's
 * @param slots as the record has them, without evidence and confidence
 * @param evidence the words that prove it; may be empty for a group only
 * @param confidence 0 to 1; null for groups
 * @param rule what read it; null for groups
 * @param shownRule what a page says read it: the same, unless it is known to be wrong
 */
public record Suggestion(
    String id,
    String family,
    ObjectNode slots,
    List<Anchor> evidence,
    Double confidence,
    String rule,
    String shownRule) {

  /** Copies the evidence. */
  public Suggestion {
    evidence = List.copyOf(evidence);
  }

  /** Whether it is known to be wrong, and there to be caught. */
  boolean planted() {
    return KnownWrong.RULE.equals(rule);
  }

  /** A hash of what it says, by which a page tells what its reader saw. */
  String seen() {
    StringBuilder places = new StringBuilder();
    evidence.forEach(a -> places.append(a.start()).append('-').append(a.end()).append(' '));
    return Hashes.name(slots.toString(), places.toString());
  }

  /** The same suggestion of an item that has another id already. */
  Suggestion as(String otherId) {
    return new Suggestion(otherId, family, slots, evidence, confidence, rule, shownRule);
  }
}
