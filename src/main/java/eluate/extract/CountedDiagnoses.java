package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.List;

/**
 * Tells where a paper counts what its people have: "23 patients, 14 with rheumatoid arthritis and 9
 * with spondylitis, were enrolled", "biopsy had shown X in 12 and Y in 9". Two diagnoses at least
 * have to be counted in a sentence that says who was studied.
 */
final class CountedDiagnoses {
  private static final String NUMBER =
      "(?:\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  /** Words of a sentence that says who was studied or what they were found to have. */
  private static final Wording WHO =
      Wording.of(
          "(?i)\\b(?:enrolled|included|recruited|randomi[sz]ed|randomly|received|assigned|allocated|consecutive|entered|participated|studied|were treated with|at (?:entry|baseline|inclusion)|biops(?:y|ies)|histolog(?:y|ic|ical)|diagnos[ie]s|diagnosed|underlying disease|study (?:population|group|sample)|patients? population)\\b");

  /** Words of a sentence that tells what came of them. */
  private static final Wording OUTCOME =
      Wording.of(
          "(?i)\\b(?:develop(?:ed|s|ing)|occurred|occurring|experienc\\w+|adverse|complications?|toxicit\\w+|side[- ]effects?|tolerated|died|deaths?|respon(?:se|ded|ders)|remission|relapsed?|cured|recovered|improved|follow-up|withdr[ae]w\\w*|stopped|discontinued|because|affected|prevailed|comorbid\\w*|history of|risk factors?)\\b");

  private static final Wording BEFORE =
      Wording.of(
          "(?i)\\b"
              + NUMBER
              + "(?: \\([\\d.]+ ?%\\))?(?: (?:patients?|subjects?|participants|eyes|cases|wom[ae]n|m[ae]n|children|adults|of (?:them|whom)))?(?: (?:with|had|having|suffering from|presented with)| cases? of) (?:(?!and\\b|or\\b|in\\b|were\\b|was\\b)[\\p{L}-]+ ){0,3}$");

  /** "(17 X, 12 Y)", "comprising 17 X and 12 Y". */
  private static final Wording LISTED =
      Wording.of(
          "(?i)(?:[(\\[]|\\b(?:comprising|including|included|comprised|namely|:) ?|[(\\[][^()]{0,60}(?:,|,? and) )"
              + NUMBER
              + " $");

  private static final Wording AFTER =
      Wording.of(
          "(?i)^(?:\\s?\\([^()\\d]{1,12}\\))?(?: (?:was|were) (?:present|found))?(?: in "
              + NUMBER
              + "\\b(?! (?:the|groups?|arms?|weeks?|months?|years?|days?|hours?)\\b|%|\\.\\d)|\\s?[(\\[](?:n\\s?=\\s?)?\\d{1,4}(?=[)\\],; ](?!\\s?(?:mg|years?|months?|weeks?|mm)))|, n\\s?=\\s?\\d)");

  private CountedDiagnoses() {}

  /** Whether the words around a condition, and around another, count those who came with it. */
  static boolean at(Analysis analysis, Sentence sentence, Mention condition) {
    if (!mayTell(sentence.role())
        || !WHO.in(analysis.words(sentence))
        || OUTCOME.in(analysis.words(sentence))
        || !counted(analysis, sentence, condition)) {
      return false;
    }
    List<Mention> all = analysis.mentions(sentence, Mention.Type.CONDITION);
    return all.stream()
        .anyMatch(
            c ->
                !c.name().equals(condition.name())
                    && !c.span().overlaps(condition.span())
                    && counted(analysis, sentence, c));
  }

  private static boolean counted(Analysis analysis, Sentence sentence, Mention condition) {
    int start = Qualifiers.before(analysis, sentence, condition.span()).start();
    String before = analysis.before(sentence, start, 90);
    return BEFORE.in(before)
        || LISTED.in(before)
        || AFTER.in(analysis.after(sentence, condition.span().end(), 60));
  }

  private static boolean mayTell(Section.Role role) {
    return switch (role) {
      case METHODS, RESULTS, BODY -> true;
      default -> false;
    };
  }
}
