package eluate.extract;

import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;

/**
 * Tells where a condition that is no harm of treatment is counted as an outcome: "atrial
 * fibrillation occurred in 7%", "the incidence of thrombosis was 28%"; and not where it says who
 * was studied.
 */
final class ConditionCounts {
  /** What the evidence of such an outcome says. */
  static final String RULE = "response.condition";

  private static final Wording AFTER =
      Wording.of(
          "(?i)^(?:\\s?\\([^()]*\\))?[^.;:()]{0,50}?\\b(?:occurred|occurring|developed|recurred|resolved|disappeared|cleared|subsided|(?:was|were|been) (?:[\\p{L}]+ly )?(?:observed|seen|found|noted|detected|documented|recorded|diagnosed|confirmed|prevented|relieved|abolished|less|more|lower|higher)|(?:rates?|incidence|frequency|events?|episodes?) (?:was|were|of|in|at)|(?:rates?|incidence|frequency)\\s?\\()");
  private static final Wording BEFORE =
      Wording.of(
          "(?i)\\b(?:(?:incidences?|rates?|frequency|risks?|proportion|percentage|occurrence|cases|episodes|recurrences?|relief|resolution|disappearance|absence|free) (?:of|from|with|who (?:had|developed))|developed|experienced|suffered(?: from)?|had|relapsed into)\\s(?:an? |the )?(?:[\\p{L}-]+ ){0,3}$");
  private static final Wording WHO =
      Wording.of(
          "(?i)\\b(?:baseline|histor(?:y|ies)|enrol\\w+|recruited|included|randomi[sz]ed|randomly|eligible|admitted|presented|presenting|aged?|prior|previous(?:ly)?|pre-?existing|comorbid\\w*|underl(?:ying|ay)|diagnos[ei]s|underwent|undergoing|studied|entered|treated (?:for|with)|received|receiving|referred|consecutive|underwent|controls?lled|survey\\w*|prevalence|at (?:entry|inclusion|admission|enrol+ment))\\b");
  private static final Wording PATIENTS_WITH =
      Wording.of(
          "(?i)\\b(?:patients?|subjects|participants|women|men|children|adults|those|individuals|people|infants|eyes) (?:with|having|suffering from|who had) (?:[\\p{L}-]+ ){0,3}$");

  private ConditionCounts() {}

  /** Whether the words around a condition say that it happened to those who were studied. */
  static boolean happens(Analysis analysis, Sentence sentence, Mention condition) {
    boolean place =
        switch (sentence.role()) {
          case RESULTS, BODY, CONCLUSION, SAFETY -> true;
          default -> false;
        };
    if (!place || analysis.sentences().size() <= 3) {
      return false;
    }
    String before = analysis.before(sentence, condition.span().start(), 120);
    String after = analysis.after(sentence, condition.span().end(), 120);
    String clause = before.substring(Math.max(before.lastIndexOf(';'), 0)) + " " + after;
    return !WHO.in(clause)
        && !CountedDiagnoses.at(analysis, sentence, condition)
        && Negation.before(analysis.text(), sentence.span(), condition.span()) == null
        && !PATIENTS_WITH.in(before)
        && (AFTER.in(after) || BEFORE.in(before));
  }

  /** Whether a number that stands before the condition counts those to whom it happened. */
  static boolean fits(Analysis analysis, Outcome outcome, Figure figure) {
    if (!outcome.rule().equals(RULE)) {
      return true;
    }
    if (figure.form() == Figure.Form.BARE || figure.form() == Figure.Form.SAMPLE) {
      return false;
    }
    if (figure.span().start() > outcome.span().start()) {
      return true;
    }
    return analysis
        .between(figure.span().end(), outcome.span().start())
        .matches(
            "(?is).*\\b(?:had|developed|experienced|suffered|showed|remained|cases?|episodes?|instances?|free)\\b.*");
  }
}
