package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What is asked of a family's items.
 *
 * @param found whether two items, gold first, are about the same fact
 * @param exact the slots that must agree as well
 * @param told slots that make no item wrong, but are looked at where gold has a value
 */
record Rule(BiPredicate<JsonNode, JsonNode> found, List<Slot> exact, List<Slot> told) {}
