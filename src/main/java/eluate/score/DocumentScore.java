package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one document's record meets its gold.
 *
 * @param id the document's
 * @param missing whether there was no record
 * @param tallies of every family
 * @param findings items that are not right
 */
public record DocumentScore(
    String id, boolean missing, Map<Family, Tally> tallies, List<Finding> findings) {

  /**
   * Scores a record.
   *
   * @param id the document's
   * @param gold its gold record
   * @param out its record, or null where there is none: that counts as one with no items
   */
  public static DocumentScore of(String id, JsonNode gold, JsonNode out) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    JsonNode record = out == null ? none : out;
    Rules rules = new Rules(gold, record);
    Causes causes = new Causes(gold, record, rules);
    Map<Family, Tally> tallies = new EnumMap<>(Family.class);
    List<Finding> findings = new ArrayList<>();
    for (Family family : Family.values()) {
      List<JsonNode> asked = Slots.items(gold.get(family.key()));
      List<JsonNode> given = Slots.items(record.get(family.key()));
      FamilyScorer scorer = new FamilyScorer(id, family, rules.of(family), asked, given);
      tallies.put(family, scorer.count());
      scorer.findings().forEach(f -> findings.add(f.because(causes.of(f))));
    }
    return new DocumentScore(id, out == null, tallies, findings);
  }
}
