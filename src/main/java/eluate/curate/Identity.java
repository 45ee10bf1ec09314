package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.text.Folding;
import java.util.List;

/**
 * What makes an item the one that it is, whatever its values: the outcome, whose, when and by which
 * measure.
 */
final class Identity {

  private Identity() {}

  /** The slots of a family that make an item's identity. */
  static List<String> slots(String family) {
    return switch (family) {
      case "groups" -> List.of("label");
      case "drugs", "indications" -> List.of("name", "role", "group");
      case "patientCounts" -> List.of("kind", "group");
      case "scores" -> List.of("measure", "group", "type", "statistic", "timepoint");
      case "responses" -> List.of("measure", "group", "timepoint");
      case "effects" -> List.of("measure", "statistic", "group", "comparator", "timepoint");
      case "adverseEvents" -> List.of("term", "group", "grade", "drug");
      default -> List.of();
    };
  }

  /** The slot that names what an item is about; empty for numbers of people. */
  static String nameSlot(String family) {
    return switch (family) {
      case "groups" -> "label";
      case "drugs", "indications" -> "name";
      case "scores", "responses", "effects" -> "measure";
      case "adverseEvents" -> "term";
      default -> "";
    };
  }

  /** The slots whose numbers tell one fact from another of the same name. */
  static List<String> values(String family) {
    return switch (family) {
      case "patientCounts" -> List.of("count");
      case "scores", "effects" -> List.of("value");
      case "responses" -> List.of("events", "percent");
      case "adverseEvents" -> List.of("affected", "percent", "grade");
      default -> List.of();
    };
  }

  /** A text that two items have in common when their identities fold to the same words. */
  static String key(String family, JsonNode slots) {
    StringBuilder key = new StringBuilder(family);
    for (String slot : slots(family)) {
      key.append('\t').append(Folding.key(slots.path(slot).asText("")));
    }
    return key.toString();
  }
}
