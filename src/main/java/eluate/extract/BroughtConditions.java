package eluate.extract;

import eluate.document.Kind;
import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Span;
import eluate.text.Wording;

/**
 * Tells which conditions a patient came with: those that a description of the patient lists ("a
 * 63-year-old man with hypertension and gout", "patient 3 (m, 61 y, MDS)"), before it says what
 * happened.
 */
final class BroughtConditions {
  /** Words between a patient and a condition that list what the patient has. */
  private static final Wording LISTED =
      Wording.of(
          "(?i)^[^.;:()]{0,60}?(?:\\b(?:with|having|known (?:to have|for|with)|who (?:had|has|suffered from)|suffering from|affected by|histor(?:y|ies) of)\\b|\\d{1,3}\\b[^.;:()]{0,30},)[^.;:()]{0,110}$");

  /** Age and sex between brackets or commas, with the condition as one of the entries. */
  private static final Wording ENTRY =
      Wording.of(
          "(?i)^\\s?[(,:]\\s?(?=[^)]{0,60}\\d)(?:[^().;:,]{1,20},\\s?){1,4}(?:[\\p{L}-]+ ){0,2}$");

  /** Words that tell of what happened, was meant or is somebody else's. */
  private static final Wording HAPPENED =
      Wording.of(
          "(?i)\\b(?:present(?:ed|ing)|develop\\w*|admitted|admission|complain\\w*|experienc\\w*|referred|died|started|began|begun|received|receiv(?:es|ing)|given|was|were|underwent|undergo\\w*|reached|after|following|because|for|due|induced|during|against|prevent\\w*|suspected|possible|probable|risk|without|famil(?:y|ial)|mother|father|no|not|never|until|when|while|in whom|to|by|from|suggest\\w*|symptoms?|signs?|features?|episodes?|attacks?|failed|despite|week|month|day)\\b");

  /** What a number of a study's people have: "103 had", "among the 511 participants with". */
  private static final Wording SOME =
      Wording.of(
          "(?i)(?:\\b\\d[\\d,]*(?:\\s?\\([\\d.]+\\s?%\\))?(?: of them| patients| participants| subjects)? (?:also )?had|\\b(?:among|in|of) (?:the |those |all )?(?:\\d[\\d,]* )?(?:patients|participants|subjects|people|individuals|women|men|children|adults|those) (?:who had|with|having))(?: (?:a|an|known|pre-?existing|underlying|concomitant))?\\s$");

  /** Words of a sentence that says who was studied, or what came of a part of them. */
  private static final Wording WHO =
      Wording.of(
          "(?i)\\b(?:(?:mean|median|average) age|aged|were (?:wo)?men|were (?:fe)?male|baseline|comorbid\\w*|among the \\d)");

  /** "Cirrhosis was present in 29". */
  private static final Wording PRESENT =
      Wording.of(
          "(?i)^(?:\\s?\\([^()]{1,12}\\))? (?:was|were) (?:also )?(?:present|known|pre-?existing) (?:at (?:baseline|entry) )?in (?:about |only )?(?:\\d+|half|two|three|four|five|six|seven|eight|nine|ten)\\b");

  /** What people often have beside what they are treated for. */
  private static final Wording BESIDE =
      Wording.of(
          "(?i)hypertensi|diabet|dyslipid|hyperlipid|hypercholester|obes|coronary|isch(?:a)?emic heart|heart failure|atrial fibrillation|pulmonary disease|asthma|kidney disease|renal|osteoporosis|depressi");

  /** "In people with G6PD deficiency": for whom a review has a word of its own. */
  private static final Wording FOR_WHOM =
      Wording.of(
          "(?i)\\b(?:patients|people|those|individuals|subjects|adults) with (?:an? |severe |moderate |mild |existing )?$");

  private static final Wording TREATED_WITH =
      Wording.of("(?i)^ (?:was|were|is) (?:being )?(?:treated|controlled|managed) (?:with|by) ");

  private static final Wording TAKING =
      Wording.of("(?i)\\b(?:was|is|were) (?:also )?taking\\b|\\bregular medication");

  private BroughtConditions() {}

  /** Whether a disease is one that people often have beside others. */
  static boolean beside(String name) {
    return BESIDE.in(name);
  }

  /** Whether a review has a word for those who have the condition at this place. */
  static boolean inReview(Analysis analysis, NamedCondition.Place place) {
    return analysis.document().metadata().kind() == Kind.REVIEW
        && FOR_WHOM.in(analysis.before(place.sentence(), place.qualifiers().start(), 60));
  }

  /**
   * Whether a case report tells of a condition among what the patient took all along: "was taking
   * X; hypertension was treated with Y".
   */
  static boolean amongMedicines(Analysis analysis, Sentence sentence, Mention condition) {
    return analysis.document().metadata().kind() == Kind.CASE_REPORT
        && TREATED_WITH.in(analysis.after(sentence, condition.span().end(), 40))
        && TAKING.in(analysis.before(sentence, condition.span().start(), 200));
  }

  /** Whether a part of the study's people are said to have the condition at this place. */
  static boolean some(Analysis analysis, NamedCondition.Place place) {
    Sentence sentence = place.sentence();
    return SOME.in(analysis.before(sentence, place.qualifiers().start(), 80))
            && WHO.in(analysis.words(sentence))
        || PRESENT.in(analysis.after(sentence, place.mention().span().end(), 60))
        || amongMedicines(analysis, sentence, place.mention());
  }

  /** The label of the patient who came with the condition at this place; null for none. */
  static String patient(Analysis analysis, NamedCondition.Place place) {
    Sentence sentence = place.sentence();
    Span words = place.mention().span();
    String label = null;
    for (GroupMention mention : analysis.groups().in(sentence)) {
      if (mention.span().end() <= words.start()
          && analysis.groups().patients().stream()
              .anyMatch(p -> p.label().equals(mention.label()))) {
        String between = analysis.between(mention.span().end(), place.qualifiers().start());
        boolean listed = ENTRY.in(between) || LISTED.in(between) && !HAPPENED.in(between);
        label = listed ? mention.label() : null;
      }
    }
    return label == null || Negation.before(analysis.text(), sentence.span(), words) != null
        ? null
        : label;
  }
}
