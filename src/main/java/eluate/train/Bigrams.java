package eluate.train;

import eluate.mention.WordClusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which words follow which in running text, and how often. */
final class Bigrams {

  /** Neighbours of a word on one side, with counts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Neighbours(int[] words, int[] counts) {}

  private final List<String> words;
  private final List<Neighbours> after = new ArrayList<>();
  private final List<Neighbours> before = new ArrayList<>();

  /**
   * Counts.
   *
   * @param sentences of words
   * @param rarest words less frequent count as one and the same
   */
  Bigrams(List<List<String>> sentences, int rarest) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      sentence.forEach(word -> counts.merge(WordClusters.normal(word), 1, Integer::sum));
    }
    words = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          if (count >= rarest) {
            words.add(word);
          }
        });
    words.sort(
        Comparator.comparing((String word) -> -counts.get(word)).thenComparing(word -> word));
    Map<String, Integer> number = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      number.put(words.get(i), i);
    }
    List<Map<Integer, Integer>> right = tables();
    List<Map<Integer, Integer>> left = tables();
    for (List<String> sentence : sentences) {
      int last = edge();
      for (int i = 0; i <= sentence.size(); i++) {
        int next =
            i == sentence.size()
                ? edge()
                : number.getOrDefault(WordClusters.normal(sentence.get(i)), rare());
        right.get(last).merge(next, 1, Integer::sum);
        left.get(next).merge(last, 1, Integer::sum);
        last = next;
      }
    }
    right.forEach(table -> after.add(neighbours(table)));
    left.forEach(table -> before.add(neighbours(table)));
  }

  private List<Map<Integer, Integer>> tables() {
    List<Map<Integer, Integer>> tables = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      tables.add(new TreeMap<>());
    }
    return tables;
  }

  private static Neighbours neighbours(Map<Integer, Integer> table) {
    int[] words = table.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] counts = table.values().stream().mapToInt(Integer::intValue).toArray();
    return new Neighbours(words, counts);
  }

  /** The words that are told apart, the most frequent first. */
  List<String> words() {
    return words;
  }

  /** The number of all rare words together. */
  int rare() {
    return words.size();
  }

  /** The number of what stands before and after a sentence. */
  int edge() {
    return words.size() + 1;
  }

  /** How many numbers there are. */
  int size() {
    return words.size() + 2;
  }

  /** What follows a word. */
  Neighbours after(int word) {
    return after.get(word);
  }

  /** What goes before a word. */
  Neighbours before(int word) {
    return before.get(word);
  }
}
