package eluate.extract;

import eluate.document.Section;
import eluate.text.Wording;

/** Tells which classes of drugs the paper's people are said to have got, with no drug named. */
final class GivenClasses {
  private static final Wording BEFORE =
      Wording.of(
          "(?i)\\b(?:receiv(?:ed|es|ing)|(?:treated|treatment|therapy) with|taking|took|given|were on|been on|(?:patients|women|men|those|subjects|was|is) on|use of|administration of|started on|switched to)\\s(?:(?:an?|the|oral|intravenous|topical|inhaled|systemic|standard|concomitant|concurrent|adjuvant|stable|daily|long-term|chronic|maintenance|high-dose|low-dose|adjunctive|background)\\s){0,3}$");

  private GivenClasses() {}

  /** Whether some place among methods or results says so right beside the name. */
  static boolean holds(Analysis analysis, NamedDrug drug) {
    return drug.isClass()
        && drug.places.stream().anyMatch(place -> told(place) && given(analysis, place));
  }

  private static boolean told(NamedDrug.Place place) {
    Section.Role role = place.sentence().role();
    return role != Section.Role.BACKGROUND
        && role != Section.Role.CONCLUSION
        && role != Section.Role.ELIGIBILITY
        && role != Section.Role.KEYWORDS;
  }

  private static boolean given(Analysis analysis, NamedDrug.Place place) {
    return BEFORE.in(analysis.before(place.sentence(), place.mention().span().start(), 80));
  }
}
