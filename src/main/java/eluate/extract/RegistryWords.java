package eluate.extract;

import eluate.lexicon.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wordings of a register's titles and labels say: {@code rules/registry-words.tsv}. */
final class RegistryWords {
  private record Rule(Pattern pattern, String meaning) {}

  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

  /**
   * Loads the rules.
   *
   * @throws IllegalStateException naming file and line, when a rule misses its example or finds its
   *     counterexample
   */
  RegistryWords() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/registry-words.tsv")) {
      Pattern pattern = Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE);
      if (!pattern.matcher(row.get("example")).find()
          || pattern.matcher(row.get("counterexample")).find()) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the pattern doesn't fit its examples");
      }
      rules
          .computeIfAbsent(row.get("use"), use -> new ArrayList<>())
          .add(new Rule(pattern, row.get("meaning")));
    }
  }

  /** Whether a rule of this use is found in the words. */
  boolean are(String use, String words) {
    return rules.get(use).stream().anyMatch(rule -> rule.pattern.matcher(words).find());
  }

  /** What the first rule that is found says; null where none is or it says nothing. */
  String meaning(String use, String words) {
    for (Rule rule : rules.get(use)) {
      if (rule.pattern.matcher(words).find()) {
        return rule.meaning.isEmpty() ? null : rule.meaning;
      }
    }
    return null;
  }

  /** The words less all that the rules of this use find; never empty where the words are not. */
  String without(String use, String words) {
    String left = words;
    for (Rule rule : rules.get(use)) {
      Matcher m = rule.pattern.matcher(left);
      String less = m.replaceAll(" ").replaceAll("\\s+", " ").strip();
      left = less.isEmpty() ? left : less;
    }
    return left;
  }
}
