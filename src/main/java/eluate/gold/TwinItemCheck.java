package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.Family;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** No item stands twice with the same proof. Items without proof may be two statements. */
final class TwinItemCheck implements Check {

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    for (Family family : Family.values()) {
      Map<JsonNode, String> seen = new HashMap<>();
      JsonNode items = gold.tree().path(family.key());
      for (int i = 0; i < items.size(); i++) {
        String at = "/" + family.key() + "/" + i;
        JsonNode item = items.get(i);
        String first = item.path("evidence").isEmpty() ? null : seen.putIfAbsent(item, at);
        if (first != null) {
          problems.accept(
              gold.error(at, "the same item as at " + gold.place(first) + "; remove one"));
        }
      }
    }
  }
}
