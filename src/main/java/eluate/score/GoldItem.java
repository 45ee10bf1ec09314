package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An item of gold with its marks.
 *
 * @param item as it stands in the record
 * @param readings the item, and the item with each of its alternatives' slots in place of its own
 * @param ignored slots that are not judged
 * @param optional neither asked for nor held against an output that has it
 */
record GoldItem(JsonNode item, List<JsonNode> readings, Set<String> ignored, boolean optional) {

  static GoldItem of(JsonNode item) {
    List<JsonNode> readings = new ArrayList<>(List.of(item));
    for (JsonNode alternative : Slots.items(item.get("alt"))) {
      ObjectNode reading = ((ObjectNode) item).objectNode();
      reading.setAll((ObjectNode) item);
      reading.setAll((ObjectNode) alternative);
      readings.add(reading);
    }
    return new GoldItem(
        item,
        readings,
        Set.copyOf(Slots.texts(item.get("ignore"))),
        Slots.marked(item, "optional"));
  }

  /** How an output item meets this one, in the reading that suits it best. */
  Verdict judge(Rule rule, JsonNode out) {
    Verdict best = Verdict.UNRELATED;
    for (JsonNode reading : readings) {
      if (rule.found().test(reading, out)) {
        Verdict verdict = new Verdict(true, wrong(rule, reading, out));
        best = verdict.betterThan(best) ? verdict : best;
      }
    }
    return best;
  }

  /** Whether a slot that makes no item wrong is judged: where gold has a value for it. */
  boolean tells(Slot slot) {
    return !ignored.contains(slot.name()) && !Slots.absent(item.get(slot.name()));
  }

  /** Whether an output item agrees in a slot, in any reading. */
  boolean agrees(Slot slot, JsonNode out) {
    return readings.stream().anyMatch(reading -> slot.agrees(reading, out));
  }

  private List<String> wrong(Rule rule, JsonNode reading, JsonNode out) {
    return rule.exact().stream()
        .filter(slot -> !ignored.contains(slot.name()) && !slot.agrees(reading, out))
        .map(Slot::name)
        .toList();
  }
}
