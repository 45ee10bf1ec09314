package eluate.extract;

import eluate.lexicon.WordRules;
import java.util.regex.Matcher;

/** What the wordings of a register's titles and labels say: {@code rules/registry-words.tsv}. */
final class RegistryWords {
  private final WordRules rules = new WordRules("/eluate/rules/registry-words.tsv");

  /** Whether a rule of this use is found in the words. */
  boolean are(String use, String words) {
    return rules.are(use, words);
  }

  /** What the first rule that is found says; null where none is or it says nothing. */
  String meaning(String use, String words) {
    for (WordRules.Rule rule : rules.of(use)) {
      if (rule.pattern().matcher(words).find()) {
        return rule.meaning().isEmpty() ? null : rule.meaning();
      }
    }
    return null;
  }

  /** The words less all that the rules of this use find; never empty where the words are not. */
  String without(String use, String words) {
    String left = words;
    for (WordRules.Rule rule : rules.of(use)) {
      Matcher m = rule.pattern().matcher(left);
      String less = m.replaceAll(" ").replaceAll("\\s+", " ").strip();
      left = less.isEmpty() ? left : less;
    }
    return left;
  }
}
