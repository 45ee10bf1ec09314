package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An item that is not right.
 *
 * @param document its id
 * @param family the item's
 * @param kind what is not right
 * @param slots that differ, when wrong
 * @param gold null when extra
 * @param out null when missed
 * @param cause why it is not right; null until it is looked for
 */
public record Finding(
    String document,
    Family family,
    Kind kind,
    List<String> slots,
    JsonNode gold,
    JsonNode out,
    Cause cause) {

  /** What is not right with an item. */
  public enum Kind {
    MISSED,
    WRONG,
    EXTRA
  }

  /** The same with its cause. */
  Finding because(Cause why) {
    return new Finding(document, family, kind, slots, gold, out, why);
  }

  /** The words that the output, or else gold, gives as proof; empty where there are none. */
  public String quote() {
    return (out == null ? gold : out).path("evidence").path(0).path("quote").asText("");
  }
}
