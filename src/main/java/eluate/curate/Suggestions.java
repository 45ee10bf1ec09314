package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the suggestions off a record. */
final class Suggestions {

  private Suggestions() {}

  /**
   * Family by family, each in reading order.
   *
   * @param record as the extraction wrote it
   * @param text that it counts in
   * @param textSha256 of the text
   */
  static List<Suggestion> of(JsonNode record, String text, String textSha256) {
    List<Suggestion> all = new ArrayList<>();
    Map<String, Integer> twins = new HashMap<>();
    for (Family family : Families.ALL) {
      List<Suggestion> own = new ArrayList<>();
      for (JsonNode item : record.path(family.key())) {
        List<Anchor> evidence = evidence(item, text);
        ObjectNode slots = slots(family, item);
        String id = id(textSha256, family.key(), slots, evidence);
        // Two items may share words and identity: the second is told by its place among them.
        int twin = twins.merge(id, 1, Integer::sum);
        own.add(
            new Suggestion(
                twin == 1 ? id : Hashes.name(id, String.valueOf(twin)),
                family.key(),
                slots,
                evidence,
                item.path("confidence").isNumber() ? item.get("confidence").doubleValue() : null,
                item.at("/evidence/0/rule").textValue(),
                item.at("/evidence/0/rule").textValue()));
      }
      own.sort(Comparator.comparingInt(Suggestions::place));
      all.addAll(own);
    }
    return List.copyOf(all);
  }

  /** The id of an item. */
  static String id(String textSha256, String family, JsonNode slots, List<Anchor> evidence) {
    StringBuilder places = new StringBuilder();
    evidence.forEach(a -> places.append(a.start()).append('-').append(a.end()).append(' '));
    return Hashes.name(textSha256, places.toString(), Identity.key(family, slots));
  }

  private static int place(Suggestion suggestion) {
    return suggestion.evidence().isEmpty() ? 0 : suggestion.evidence().get(0).start();
  }

  private static ObjectNode slots(Family family, JsonNode item) {
    ObjectNode slots = SlotTexts.EXACT.objectNode();
    for (SlotForm slot : family.slots()) {
      JsonNode value = item.path(slot.name());
      slots.set(slot.name(), value.isMissingNode() ? SlotTexts.EXACT.nullNode() : value);
    }
    return SlotTexts.canonical(slots);
  }

  private static List<Anchor> evidence(JsonNode item, String text) {
    List<Anchor> evidence = new ArrayList<>();
    for (JsonNode e : item.path("evidence")) {
      evidence.add(Anchor.of(new Span(e.path("start").asInt(), e.path("end").asInt()), text));
    }
    return evidence;
  }
}
