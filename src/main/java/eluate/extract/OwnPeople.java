package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.text.Passage;
import eluate.text.Wording;

/**
 * Tells whether the numbers of people in a sentence can be those of the paper's own people: no
 * plan, no other study, no population at large.
 */
final class OwnPeople {
  private static final Wording PLANNED =
      Wording.of(
          "(?i)\\b(?:sample size (?:of|was|calc|estim)|power(?:ed)? (?:of|to|calculation)|\\d ?% power|would be (?:required|needed|randomi|enrolled)|(?:were|was|is|are) (?:required|needed|planned)|will be|to be (?:enrolled|randomi[sz]ed|recruited|included)|could be detected|planned (?:enrol|accrual|sample|recruit|to (?:enrol|accrue|recruit|include|randomi))|target (?:enrol|accrual|sample)|aim(?:ed|s) to (?:enrol|recruit|include|randomi)|number needed|(?:able|expected|hoped|intended|necessary) to (?:enrol|recruit|include|randomi)|(?:calculated|estimated|assumed|expected) that (?:(?!randomi|enrol)[^.;]){0,60}(?:would|will|patients|subjects|participants|women))");
  private static final Wording OTHER_STUDY =
      Wording.of(
          "(?i)\\b(?:previous(?:ly published)? (?:study|studies|trials?|reports?)|(?:cases|patients) (?:have been|had been) (?:previously )?reported|in the literature|annually|each year|worldwide|million)");

  /** How often something is in the world, where no results are told. */
  private static final Wording EPIDEMIOLOGY = Wording.of("(?i)\\b(?:prevalence|incidence) of\\b");

  private OwnPeople() {}

  static boolean in(Analysis analysis, Sentence sentence) {
    Passage words = analysis.words(sentence);
    boolean results =
        sentence.role() == Section.Role.RESULTS || sentence.role() == Section.Role.SAFETY;
    return !PLANNED.in(words) && !OTHER_STUDY.in(words) && (results || !EPIDEMIOLOGY.in(words));
  }
}
