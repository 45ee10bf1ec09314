package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiPredicate;

/** Checks that a record has the shape that scoring needs: lists where lists belong, and objects. */
public final class RecordShape {

  private String pointer;
  private String problem;

  /** Whether it is a record at all; a folder may hold other JSON files. */
  public static boolean isRecord(JsonNode tree) {
    for (Family family : Family.values()) {
      if (tree.has(family.key())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it fits. If not, {@link #pointer} and {@link #problem} say what doesn't. */
  boolean fits(JsonNode record) {
    boolean fits = objects("", record, "groups", this::group);
    for (Family family : Family.values()) {
      fits = fits && objects("", record, family.key(), this::item);
    }
    return fits;
  }

  /** A JSON pointer to the first value that doesn't fit. */
  String pointer() {
    return pointer;
  }

  /** What is wrong with it, and what belongs there. */
  String problem() {
    return problem;
  }

  private boolean group(String at, JsonNode group) {
    return texts(at, group, "aliases");
  }

  private boolean item(String at, JsonNode item) {
    return reading(at, item)
        && texts(at, item, "ignore")
        && objects(at, item, "alt", this::reading);
  }

  private boolean reading(String at, JsonNode item) {
    return texts(at, item, "aliases") && texts(at, item, "qualifiers");
  }

  private boolean objects(
      String at, JsonNode parent, String key, BiPredicate<String, JsonNode> each) {
    BiPredicate<String, JsonNode> object =
        (place, value) -> value.isObject() ? each.test(place, value) : wrong(place, "an object");
    return list(at, parent, key, object);
  }

  private boolean texts(String at, JsonNode parent, String key) {
    return list(
        at, parent, key, (place, value) -> value.isTextual() || wrong(place, "a text in quotes"));
  }

  private boolean list(String at, JsonNode parent, String key, BiPredicate<String, JsonNode> each) {
    JsonNode list = parent.get(key);
    String place = at + "/" + key;
    if (Slots.absent(list)) {
      return true;
    }
    if (!list.isArray()) {
      return wrong(place, "a list [ ]");
    }
    for (int i = 0; i < list.size(); i++) {
      if (!each.test(place + "/" + i, list.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean wrong(String place, String wanted) {
    pointer = place;
    problem = place.substring(1).replace('/', '.') + " must be " + wanted;
    return false;
  }
}
