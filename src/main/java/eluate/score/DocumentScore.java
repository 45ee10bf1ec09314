package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one document's record meets its gold.
 *
 * @param id the document's
 * @param kind what gold says that the document is, for instance {@code article}; empty where it
 *     says nothing
 * @param missing whether there was no record
 * @param tallies of every family
 * @param slots how often each slot of the pairs is right, by family and the slot's name; slots of
 *     which nothing was asked are not in it
 * @param findings items that are not right
 */
public record DocumentScore(
    String id,
    String kind,
    boolean missing,
    Map<Family, Tally> tallies,
    Map<Family, Map<String, SlotTally>> slots,
    List<Finding> findings) {

  /**
   * Scores a record.
   *
   * @param id the document's
   * @param gold its gold record
   * @param out its record, or null where there is none: that counts as one with no items
   */
  public static DocumentScore of(String id, JsonNode gold, JsonNode out) {
    return of(id, gold, out, true);
  }

  /**
   * As {@link #of}, but counts alone: items and why they are wrong take much more memory and time.
   */
  public static DocumentScore count(String id, JsonNode gold, JsonNode out) {
    return of(id, gold, out, false);
  }

  /** As {@link #of}, whatever the order of the record's items. */
  public static DocumentScore inOneOrder(String id, JsonNode gold, JsonNode out) {
    return of(id, gold, out == null ? null : sorted(out), true);
  }

  private static JsonNode sorted(JsonNode record) {
    ObjectNode sorted = record.deepCopy();
    for (Family family : Family.values()) {
      List<JsonNode> items = Slots.items(record.get(family.key()));
      items.sort(Comparator.comparing(JsonNode::toString));
      sorted.putArray(family.key()).addAll(items);
    }
    return sorted;
  }

  private static DocumentScore of(String id, JsonNode gold, JsonNode out, boolean withFindings) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    JsonNode record = out == null ? none : out;
    Rules rules = new Rules(gold, record);
    Causes causes = new Causes(gold, record, rules);
    Map<Family, Tally> tallies = new EnumMap<>(Family.class);
    Map<Family, Map<String, SlotTally>> slots = new EnumMap<>(Family.class);
    List<Finding> findings = new ArrayList<>();
    for (Family family : Family.values()) {
      List<JsonNode> asked = Slots.items(gold.get(family.key()));
      List<JsonNode> given = Slots.items(record.get(family.key()));
      FamilyScorer scorer = new FamilyScorer(id, family, rules.of(family), asked, given);
      tallies.put(family, scorer.count());
      slots.put(family, scorer.slots());
      if (withFindings) {
        scorer.findings().forEach(f -> findings.add(f.because(causes.of(f))));
      }
    }
    String kind = gold.path("document").path("kind").asText("");
    return new DocumentScore(id, kind, out == null, tallies, slots, findings);
  }

  /** The slots of a family that are judged where a pair is found, in the order of the rules. */
  public static List<String> slotNames(Family family) {
    return Rules.slotNames(family);
  }
}
