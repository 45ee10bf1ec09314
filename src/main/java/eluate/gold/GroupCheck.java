package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.Family;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whom items are about is explained in {@code groups}, and each name there is of one group. */
final class GroupCheck implements Check {

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    Set<String> known = new HashSet<>(Set.of("all"));
    Map<String, Integer> labels = new HashMap<>();
    JsonNode groups = gold.tree().path("groups");
    for (int i = 0; i < groups.size(); i++) {
      JsonNode group = groups.get(i);
      String label = group.path("label").asText("");
      known.add(label);
      group.path("aliases").forEach(alias -> known.add(alias.asText()));
      Integer first = labels.putIfAbsent(label, i);
      if (first != null) {
        String at = "/groups/" + i + "/label";
        problems.accept(
            gold.note(
                at,
                "group \""
                    + label
                    + "\" a second time, the first is at "
                    + gold.place("/groups/" + first + "/label")
                    + "; the two count as one"));
      }
    }
    for (Family family : Family.values()) {
      JsonNode items = gold.tree().path(family.key());
      for (int i = 0; i < items.size(); i++) {
        for (String slot : List.of("group", "comparator")) {
          JsonNode label = items.get(i).path(slot);
          if (label.isTextual() && !known.contains(label.textValue())) {
            problems.accept(
                gold.error(
                    "/" + family.key() + "/" + i + "/" + slot,
                    slot + " " + label + " is not in groups; add it there or correct it"));
          }
        }
      }
    }
  }
}
