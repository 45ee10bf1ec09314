package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The items of one family of two records of one document, paired as for scoring. No side is gold:
 * an item that either marks as optional is compared where it has a partner and left out where not.
 *
 * @param tally of the one record's items as gold; see {@link Tally}
 * @param slots how often each slot of the pairs agrees, by its name
 * @param pairs an item of the one record and its partner in the other
 */
public record PairedItems(Tally tally, Map<String, SlotTally> slots, List<List<JsonNode>> pairs) {

  private static final String LEFT_OPEN = "leftOpen";

  /** Pairs the items. */
  public static PairedItems of(Family family, JsonNode one, JsonNode other) {
    Rule rule = new Rules(one, other).of(family);
    List<JsonNode> asked = asked(one, family);
    FamilyScorer scorer = new FamilyScorer("", family, rule, asked, asked(other, family));
    Tally all = scorer.count();
    int open = 0;
    int openOther = 0;
    for (Finding finding : scorer.findings()) {
      open += finding.kind() == Finding.Kind.MISSED && finding.gold().has(LEFT_OPEN) ? 1 : 0;
      openOther += finding.kind() == Finding.Kind.EXTRA && finding.out().has(LEFT_OPEN) ? 1 : 0;
    }
    Tally tally = new Tally(all.gold() - open, all.out() - openOther, all.found(), all.exact());
    return new PairedItems(tally, scorer.slots(), scorer.pairs());
  }

  private static List<JsonNode> asked(JsonNode record, Family family) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : Slots.items(record.get(family.key()))) {
      ObjectNode copy = item.deepCopy();
      if (Slots.marked(item, "optional")) {
        copy.remove("optional");
        copy.put(LEFT_OPEN, true);
      }
      items.add(copy);
    }
    return items;
  }
}
