package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;

/** Reads slots of items; what the item doesn't say is null, an empty text or an empty list. */
final class Slots {

  private Slots() {}

  static boolean absent(JsonNode value) {
    return value == null || value.isNull() || value.getNodeType() == JsonNodeType.MISSING;
  }

  static String text(JsonNode value) {
    return absent(value) ? "" : value.asText();
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (!absent(list)) {
      list.forEach(value -> texts.add(text(value)));
    }
    return texts;
  }

  static List<JsonNode> items(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    if (!absent(list)) {
      list.forEach(items::add);
    }
    return items;
  }

  /** Whether gold marks the item so. */
  static boolean marked(JsonNode item, String mark) {
    return item.path(mark).asBoolean(false);
  }
}
