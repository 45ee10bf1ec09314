package eluate.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The stems of international non-proprietary names, by the two letters at the word's edge: most
 * words have none that any stem has.
 */
final class DrugStems {
  private static final int LETTERS = 'z' - 'a' + 1;

  /** Shorter words are no names. */
  private static final int SHORTEST = 6;

  /** So many letters of a name are its own. */
  private static final int OWN = 3;

  private record Stem(String letters, Set<String> exceptions) {}

  private final Stem[][] beginnings = new Stem[LETTERS * LETTERS][0];
  private final Stem[][] endings = new Stem[LETTERS * LETTERS][0];

  /**
   * The stems of a list.
   *
   * @throws IllegalStateException when one has fewer than two letters, or others than a to z
   */
  DrugStems(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      String letters = row.get("stem");
      if (letters.length() < 2 || !isPlain(letters)) {
        throw new IllegalStateException(
            "a stem of drug names needs two letters from a to z or more: " + letters);
      }
      boolean suffix = row.get("position").equals("suffix");
      Stem[][] stems = suffix ? endings : beginnings;
      int at = pair(letters, suffix ? letters.length() - 2 : 0);
      stems[at] = Arrays.copyOf(stems[at], stems[at].length + 1);
      stems[at][stems[at].length - 1] = new Stem(letters, Set.copyOf(row.list("exceptions")));
    }
  }

  /** Whether a lower-case word has a stem. */
  boolean in(String word) {
    int n = word.length();
    if (n < SHORTEST || !isLetter(word.charAt(n - 1)) || !isPlain(word)) {
      return false;
    }
    for (Stem stem : endings[pair(word, n - 2)]) {
      if (word.endsWith(stem.letters) && isName(word, stem)) {
        return true;
      }
    }
    for (Stem stem : beginnings[pair(word, 0)]) {
      if (word.startsWith(stem.letters) && isName(word, stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String word, Stem stem) {
    return word.length() >= stem.letters.length() + OWN && !stem.exceptions.contains(word);
  }

  private static int pair(String word, int at) {
    return (word.charAt(at) - 'a') * LETTERS + word.charAt(at + 1) - 'a';
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
