package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiPredicate;

/**
 * A slot and the test by which two items, gold first, agree in it.
 *
 * @param name the slot's
 * @param test of the items, not of the slot's values: names need the item's aliases
 */
record Slot(String name, BiPredicate<JsonNode, JsonNode> test) {

  boolean agrees(JsonNode gold, JsonNode out) {
    return test.test(gold, out);
  }
}
