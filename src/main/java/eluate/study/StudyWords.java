package eluate.study;

import eluate.lexicon.WordRules;
import java.util.List;

/** The wordings of {@code rules/study-words.tsv}. */
final class StudyWords {

  private static final WordRules RULES = new WordRules("/eluate/rules/study-words.tsv");

  private StudyWords() {}

  /** The rules of a use, in the file's order. */
  static List<WordRules.Rule> of(String use) {
    return RULES.of(use);
  }

  /** Whether a rule of this use is found in the words; false for null. */
  static boolean found(String use, String words) {
    return words != null && RULES.are(use, words);
  }

  /** The words without what the rules of this use find. */
  static String without(String use, String words) {
    String left = words;
    for (WordRules.Rule rule : of(use)) {
      left = rule.pattern().matcher(left).replaceAll(" ");
    }
    return left;
  }
}
