package eluate.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Wordings with what they say, from a list whose lines name their use, a pattern, its meaning, an
 * example that it must find and a counterexample that it must not. Immutable.
 */
public final class WordRules {

  /**
   * A line of the list.
   *
   * @param pattern what is looked for
   * @param meaning what it says; empty where it says nothing
   */
  public record Rule(Pattern pattern, String meaning) {}

  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

  /**
   * Loads a list that comes with the program, for instance {@code /eluate/rules/study-words.tsv}.
   *
   * @throws IllegalStateException naming file and line, when a rule misses its example or finds its
   *     counterexample
   */
  public WordRules(String resource) {
    for (Tsv.Row row : Tsv.rows(resource)) {
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

  /** The rules of a use, in the list's order. */
  public List<Rule> of(String use) {
    return List.copyOf(rules.get(use));
  }

  /** Whether a rule of this use is found in the words. */
  public boolean are(String use, String words) {
    return rules.get(use).stream().anyMatch(rule -> rule.pattern.matcher(words).find());
  }
}
