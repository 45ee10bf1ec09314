package eluate.study;

import eluate.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A title for comparison: the words for what was studied, folded, without those for the form of the
 * study. A word agrees with another of the same spelling, or one that differs in one letter behind
 * the third, from seven letters on (randomised, a typing error). Words with digits must be the
 * same.
 *
 * <p>The bars were set on pairs in the tests: one word for another (adults, adolescents) makes
 * another study, and so does a number; a subtitle, other words for the design or another order of
 * words doesn't. Measures that add up the likeness of letters or words tell these apart at no
 * threshold.
 *
 * @param words those that count, folded
 */
record Title(List<String> words) {

  /** From how many letters on a word may have a letter wrong. */
  private static final int LONG = 7;

  /** How many letters at its beginning must be right. */
  private static final int BEGINNING = 3;

  /** Fewer words of content could stand over anything. */
  private static final int ENOUGH = 3;

  /** How many words a part of a title must share with the whole, and which share of it. */
  private static final int PART = 4;

  private static final double PART_SHARE = 0.6;

  private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

  /** Copies the words. */
  Title {
    words = List.copyOf(words);
  }

  /** The title as a document has it; null makes one without words. */
  static Title of(String title) {
    if (title == null) {
      return new Title(List.of());
    }
    String subject = StudyWords.without("notice", title.strip().replaceAll("^\\[|]?\\.?$", ""));
    return new Title(Folding.words(StudyWords.without("design", subject)));
  }

  /** How two titles stand to each other. */
  enum Likeness {
    /** The same words. */
    SAME,
    /** One has all words of the other and some more. */
    PART,
    /** Each has words that the other has not. */
    OTHER,
    /** One has too few words to tell. */
    OPEN
  }

  Likeness to(Title other) {
    if (words.size() < ENOUGH || other.words.size() < ENOUGH) {
      return Likeness.OPEN;
    }
    List<String> left = new ArrayList<>(other.words);
    int alone = 0;
    for (String word : words) {
      if (!left.remove(word) && !removeAlike(word, left)) {
        alone++;
      }
    }
    if (alone > 0 && !left.isEmpty()) {
      return Likeness.OTHER;
    }
    int shared = Math.min(words.size(), other.words.size());
    int most = Math.max(words.size(), other.words.size());
    if (shared == most) {
      return Likeness.SAME;
    }
    return shared >= PART && shared >= PART_SHARE * most ? Likeness.PART : Likeness.OTHER;
  }

  private static boolean removeAlike(String word, List<String> others) {
    for (int i = 0; i < others.size(); i++) {
      if (alike(word, others.get(i))) {
        others.remove(i);
        return true;
      }
    }
    return false;
  }

  static boolean alike(String a, String b) {
    return a.length() >= LONG
        && b.length() >= LONG
        && a.startsWith(b.substring(0, BEGINNING))
        && (a + b).chars().noneMatch(Character::isDigit)
        && ONE_LETTER.apply(a, b) >= 0;
  }
}
