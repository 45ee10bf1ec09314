package eluate.lexicon;

import eluate.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of concepts by their folded words: finds the longest name that starts at a word. */
public final class Phrases {
  /** Names longer than this many words are not worth their cost. */
  private static final int LONGEST = 9;

  private static final List<String> PREFIXES =
      List.of("anti", "non", "post", "pre", "micro", "macro", "poly", "peri", "intra", "extra");

  private record Entry(Concept concept, String exact) {}

  /**
   * A name found.
   *
   * @param concept what it names
   * @param words how many words it has
   */
  public record Match(Concept concept, int words) {}

  /** What may stand behind some words of a name, and what they name. */
  private static final class Step {
    final Map<String, Step> next = new HashMap<>();
    final List<Entry> entries = new ArrayList<>(1);
  }

  /** So many bits tell most words that start no name. */
  private static final int BITS = 1 << 18;

  private final Step first = new Step();

  /** A bit for each word that starts a name. */
  private final BitSet starts = new BitSet(BITS);

  /** Adds a name. Names in capitals, as most abbreviations are, match only as printed. */
  void add(String name, Concept concept) {
    List<String> words = Folding.words(name);
    if (words.isEmpty() || words.size() > LONGEST) {
      return;
    }
    String exact = isAbbreviation(name) ? name : null;
    add(words, concept, exact);
    List<String> other = otherSpelling(words);
    if (other != null && exact == null) {
      add(other, concept, null);
    }
  }

  /**
   * "Antisynthetase" for "anti-synthetase" and the other way round; null where no such prefix
   * starts the name.
   */
  private static List<String> otherSpelling(List<String> words) {
    String first = words.get(0);
    for (String prefix : PREFIXES) {
      List<String> other = new ArrayList<>(words);
      if (first.equals(prefix) && words.size() > 1) {
        other.set(0, prefix + words.get(1));
        other.remove(1);
        return other;
      }
      if (first.startsWith(prefix) && first.length() >= prefix.length() + 4) {
        other.set(0, prefix);
        other.add(1, first.substring(prefix.length()));
        return other;
      }
    }
    return null;
  }

  private void add(List<String> words, Concept concept, String exact) {
    Step step = first;
    starts.set(bit(words.get(0)));
    for (String word : words) {
      step = step.next.computeIfAbsent(word, w -> new Step());
    }
    List<Entry> same = step.entries;
    for (Entry entry : same) {
      if (entry.concept.equals(concept) && entry.exact == null) {
        return;
      }
    }
    same.add(new Entry(concept, exact));
  }

  private static boolean isAbbreviation(String name) {
    long capitals = name.chars().filter(Character::isUpperCase).count();
    boolean joined = name.indexOf(' ') < 0;
    return joined
        && name.length() <= 6
        && capitals >= 1
        && !name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
  }

  /**
   * The concepts of the longest name that starts at a word; more than one where lists share the
   * name.
   *
   * @param folds the folded words
   * @param texts the words as printed
   * @param at the word to start at
   */
  public List<Match> longest(List<String> folds, List<String> texts, int at) {
    if (!starts.get(bit(folds.get(at)))) {
      return List.of();
    }
    Step[] steps = new Step[LONGEST + 2];
    int known = 0;
    for (Step step = first; step != null; step = next(step, folds, at + known++)) {
      steps[known] = step;
    }
    for (int n = known - 1; n > 0; n--) {
      List<Match> matches = new ArrayList<>();
      for (Entry entry : steps[n].entries) {
        if (entry.exact == null || sameCase(entry.exact, texts.subList(at, at + n))) {
          matches.add(new Match(entry.concept, n));
        }
      }
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    return List.of();
  }

  private static int bit(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 14) & BITS - 1;
  }

  private static Step next(Step step, List<String> folds, int at) {
    return at < folds.size() ? step.next.get(folds.get(at)) : null;
  }

  /** "ALL" is a disease and "all" is not; "IOPs" is the plural of "IOP". */
  private static boolean sameCase(String exact, List<String> words) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < exact.length(); i++) {
      if (Character.isLetterOrDigit(exact.charAt(i))) {
        letters.append(exact.charAt(i));
      }
    }
    String printed = String.join("", words);
    return printed.contentEquals(letters) || printed.equals(letters + "s");
  }
}
