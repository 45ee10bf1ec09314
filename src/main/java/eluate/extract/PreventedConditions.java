package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a paper sets out to prevent: who gets it all the same is an outcome of the study and no harm
 * of its treatment.
 */
final class PreventedConditions {
  private static final Wording BEFORE =
      Wording.of(
          "(?i)\\b(?:prevent(?:s|ed|ing|ion|ive)?(?: of)?|prophyla(?:xis|ctic)(?: (?:of|against|for))?|protect\\w* (?:against|from))\\s(?:(?!and\\b|in\\b|with\\b|by\\b)[\\p{L}-]+,? ){0,4}$");
  private static final Wording BEHIND = Wording.of("(?i)^\\s(?:prophylaxis|prevention)\\b");

  private PreventedConditions() {}

  /** Their folded names, as {@link TreatedConditions#holds} takes them. */
  static Set<String> of(Analysis analysis) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      if (!mayAim(sentence.role())) {
        continue;
      }
      List<Mention> conditions = analysis.mentions(sentence, Mention.Type.CONDITION);
      for (Mention condition : conditions) {
        boolean listed =
            conditions.stream()
                .anyMatch(
                    c ->
                        names.contains(name(c))
                            && c.span().end() < condition.span().start()
                            && analysis
                                .between(c.span().end(), condition.span().start())
                                .matches("(?i)(?:,|,? and|,? or| \\([^()]{1,12}\\),? and) "));
        if (listed
            || BEFORE.in(analysis.before(sentence, condition.span().start(), 110))
            || BEHIND.in(analysis.after(sentence, condition.span().end(), 14))) {
          names.add(name(condition));
        }
      }
    }
    return names;
  }

  private static String name(Mention condition) {
    return String.join(" ", Folding.words(condition.name()));
  }

  private static boolean mayAim(Section.Role role) {
    return switch (role) {
      case TITLE, BACKGROUND, METHODS, BODY -> true;
      default -> false;
    };
  }
}
