package eluate.study;

import eluate.lexicon.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The wordings of {@code rules/study-words.tsv}. */
final class StudyWords {

  /**
   * A line of the file.
   *
   * @param pattern what is looked for
   * @param meaning what it says, where it says something
   */
  record Rule(Pattern pattern, String meaning) {}

  private static final Map<String, List<Rule>> RULES = load();

  private StudyWords() {}

  private static Map<String, List<Rule>> load() {
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.rows("/eluate/rules/study-words.tsv")) {
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
    return rules;
  }

  /** The rules of a use, in the file's order. */
  static List<Rule> of(String use) {
    return RULES.get(use);
  }

  /** Whether a rule of this use is found in the words; false for null. */
  static boolean found(String use, String words) {
    return words != null && of(use).stream().anyMatch(rule -> rule.pattern.matcher(words).find());
  }

  /** The words without what the rules of this use find. */
  static String without(String use, String words) {
    String left = words;
    for (Rule rule : of(use)) {
      left = rule.pattern.matcher(left).replaceAll(" ");
    }
    return left;
  }
}
