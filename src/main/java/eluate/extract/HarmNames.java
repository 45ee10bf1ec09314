package eluate.extract;

import eluate.lexicon.Concept;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the names of conditions say by themselves: whether they are events, and whether they name no
 * single one.
 */
final class HarmNames {
  /** The words of a name that says no more than that there was harm. */
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "ae|aes|sae|saes|teae|teaes|adr|adrs|adverse|side|events?|effects?|reactions?|experiences?|toxicity|toxicities|complications?|serious|severe|major|minor|mild|moderate|related|treatment|drug|study|emergent|unwanted|undesirable|untoward|associated|grade|or|and|higher|to|discontinuation|leading|any|of|clinical|fatal|life|threatening|limiting|dose|acute|chronic|late|safety|concern|intolerance|medication|withdrawal|due|special|interest|vaccine|device|procedure|postoperative|intraoperative|unexpected|solicited|unsolicited|local|systemic|immune|mediated|\\d+");

  private HarmNames() {}

  /** Whether the list of events has it, be it that the list of diseases has it too. */
  static boolean isEvent(Analysis analysis, Mention condition) {
    if (condition.isEvent()) {
      return true;
    }
    List<String> words =
        Folding.words(analysis.text().substring(condition.span().start(), condition.span().end()));
    return !words.isEmpty()
        && analysis.lexicon().phrases().longest(words, words, 0).stream()
            .anyMatch(m -> m.words() == words.size() && m.concept().kind() == Concept.Kind.EVENT);
  }

  /** Whether it names no single event: "adverse events", "toxicity". */
  static boolean isCollective(Analysis analysis, Mention condition) {
    boolean listed = condition.isEvent() && condition.concept().get("class").equals("aggregate");
    if (!listed) {
      return false;
    }
    String words =
        condition.source().equals("abbreviation")
            ? condition.name()
            : analysis.text().substring(condition.span().start(), condition.span().end());
    return saysOnlyHarm(words);
  }

  /** Whether words name no single event by themselves: "treatment-related adverse events". */
  static boolean saysOnlyHarm(String words) {
    return Folding.words(Terms.withoutGrade(words)).stream()
        .allMatch(w -> COLLECTIVE.matcher(w).matches());
  }
}
