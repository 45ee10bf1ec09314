package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes an output as a poor extraction might give it, from gold. The same seed gives the same. */
public final class Perturbation {

  private static final List<String> NUMBERS =
      List.of("count", "value", "events", "affected", "percent", "total", "low");
  private static final List<String> NAMES = List.of("name", "measure", "term");
  private static final List<String> CHOICES = List.of("role", "kind", "type", "timepoint", "grade");

  private final Random random;

  public Perturbation(long seed) {
    random = new Random(seed);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public JsonNode perturb(JsonNode gold) {
    ObjectNode record = gold.deepCopy();
    List<String> groups = new ArrayList<>(List.of("all"));
    record.path("groups").forEach(group -> groups.add(group.path("label").asText()));
    for (Family family : Family.values()) {
      List<JsonNode> items = new ArrayList<>();
      for (JsonNode item : Slots.items(record.get(family.key()))) {
        if (chance(0.12)) {
          continue;
        }
        change((ObjectNode) item, groups);
        items.add(item);
        if (chance(Slots.marked(item, "optional") ? 0.4 : 0.08)) {
          items.add(item.deepCopy());
        }
      }
      Collections.shuffle(items, random);
      record.set(family.key(), record.arrayNode().addAll(items));
    }
    return record;
  }

  /** The same record with the items of every family in another order. */
  public JsonNode shuffle(JsonNode gold) {
    ObjectNode record = gold.deepCopy();
    for (Family family : Family.values()) {
      List<JsonNode> items = Slots.items(record.get(family.key()));
      Collections.shuffle(items, random);
      record.set(family.key(), record.arrayNode().addAll(items));
    }
    return record;
  }

  private void change(ObjectNode item, List<String> groups) {
    for (String slot : NUMBERS) {
      if (item.path(slot).isNumber() && chance(0.1)) {
        BigDecimal step = new BigDecimal(List.of("1", "-1", "0.04", "0.5").get(random.nextInt(4)));
        item.put(slot, item.get(slot).decimalValue().add(step));
      } else if (item.has(slot) && chance(0.03)) {
        item.putNull(slot);
      }
    }
    for (String slot : NAMES) {
      if (item.has(slot) && chance(0.25)) {
        item.put(slot, renamed(item, item.get(slot).asText()));
      }
    }
    for (String slot : CHOICES) {
      if (item.has(slot) && chance(0.08)) {
        item.put(slot, List.of("mentioned", "P12W", "3", "value").get(random.nextInt(4)));
      }
    }
    if (chance(0.15)) {
      item.put("group", groups.get(random.nextInt(groups.size())));
    }
    if (item.path("qualifiers").isArray() && chance(0.1)) {
      ((ArrayNode) item.get("qualifiers")).add("severe");
    }
  }

  private String renamed(ObjectNode item, String name) {
    JsonNode aliases = item.path("aliases");
    return switch (random.nextInt(5)) {
      case 0 -> name.toUpperCase(Locale.ROOT) + "s";
      case 1 -> "severe " + name;
      case 2 -> name.replaceFirst("[ -].*", "");
      case 3 -> "another";
      default -> aliases.isEmpty() ? name : aliases.get(random.nextInt(aliases.size())).asText();
    };
  }
}
