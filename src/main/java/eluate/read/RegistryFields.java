package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields of a register's record were written into its text, so that the others can be
 * accounted for. Used for one record; a field is known by its node, which must be its own.
 */
final class RegistryFields {

  private final Set<JsonNode> written = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A field's value was written, as it is or as the words that a code stands for. */
  void written(JsonNode value) {
    written.add(value);
  }

  /**
   * How many characters of a record were not written, white space apart, by the module and the name
   * of the field that they stand in, for instance {@code contacts locations, facility}.
   */
  Map<String, Integer> left(JsonNode record) {
    Map<String, Integer> left = new TreeMap<>();
    for (Map.Entry<String, JsonNode> section : record.properties()) {
      if (!section.getValue().isObject()) {
        count(section.getValue(), "record", section.getKey(), left);
      }
      for (Map.Entry<String, JsonNode> module : section.getValue().properties()) {
        count(module.getValue(), words(module.getKey()), "", left);
      }
    }
    return left;
  }

  private void count(JsonNode node, String module, String field, Map<String, Integer> left) {
    if (node.isObject()) {
      node.properties().forEach(each -> count(each.getValue(), module, each.getKey(), left));
    } else if (node.isArray()) {
      node.forEach(each -> count(each, module, field, left));
    } else if (!node.isNull() && !written.contains(node)) {
      int characters = (int) node.asText().chars().filter(c -> c > ' ').count();
      if (characters > 0) {
        left.merge(
            field.isEmpty() ? module : module + ", " + words(field), characters, Integer::sum);
      }
    }
  }

  /** {@code contactsLocationsModule} as words. */
  private static String words(String name) {
    return name.replaceAll("Module$", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
