package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Says whether names agree. Keeps the folded names of one document, as each is met many times. */
final class Names {

  private final Map<String, Folded> folded = new HashMap<>();

  /** A name made ready for comparison. */
  record Folded(String key, Set<String> words) {}

  Folded fold(String name) {
    return folded.computeIfAbsent(
        name,
        n -> {
          List<String> words = Folding.words(n);
          return new Folded(String.join("", words), Set.copyOf(words));
        });
  }

  /** Whether two texts fold to the same. */
  boolean same(String one, String other) {
    return fold(one).key().equals(fold(other).key());
  }

  /** Whether the name is the gold item's or one of its aliases. */
  boolean strict(JsonNode gold, JsonNode out, String slot) {
    String key = fold(Slots.text(out.get(slot))).key();
    return !key.isEmpty() && namesOf(gold, slot).anyMatch(name -> name.key().equals(key));
  }

  /** Whether the words of one all stand in the other. */
  boolean relaxed(JsonNode gold, JsonNode out, String slot) {
    if (strict(gold, out, slot)) {
      return true;
    }
    Set<String> words = fold(Slots.text(out.get(slot))).words();
    boolean loose = Slots.marked(gold, "looseName");
    return namesOf(gold, slot)
        .anyMatch(name -> nested(name.words(), words) || loose && touch(name.words(), words));
  }

  /** Whether two lists hold the same names, in any order. */
  boolean sameSet(List<String> gold, List<String> out) {
    return keys(gold).equals(keys(out));
  }

  /** Whether one set of words, not empty, lies inside the other. */
  static boolean nested(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  /** One word in common; very short ones say too little. */
  private static boolean touch(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(word -> word.length() > 2 && other.contains(word));
  }

  private Set<String> keys(List<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(fold(name).key()));
    return keys;
  }

  private Stream<Folded> namesOf(JsonNode gold, String slot) {
    return Stream.concat(
            Stream.of(Slots.text(gold.get(slot))), Slots.texts(gold.get("aliases")).stream())
        .filter(name -> !name.isEmpty())
        .map(this::fold);
  }
}
