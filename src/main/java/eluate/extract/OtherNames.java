package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;

/**
 * Tells where a drug's name is a part of another name: an enzyme's, a receptor's, that of a
 * reaction it is only likened to, or of a relative of it.
 */
final class OtherNames {
  private static final Wording BEHIND =
      Wording.of(
          "(?i)^(?:[- ](?:[\\p{L}]+ )?(?:[\\p{L}]{0,14}(?:transferase|kinase|dehydrogenase|synth(?:et)?ase|reductase|hydroxylase|oxidase|esterase|deaminase|peptidase|phosphatase)|transporters?|staining|stained|stains?|binding (?:proteins?|globulin))\\b|-like\\b|[- ](?:analogues?|analogs?)\\b)");

  private static final Wording RELATIVE = Wording.of("(?i)^[- ](?:analogues?|analogs?)\\b");

  /** Right before and right behind what was measured in people. */
  private static final Wording SPECIMEN =
      Wording.of(
          "(?i)\\b(?:serum|plasma|blood|urinary|urine|fa?ecal|salivary|circulating|endogenous|intracellular|platelet)[- ](?:total |free )?$");

  private static final Wording LEVEL =
      Wording.of(
          "(?i)^[- ](?:levels?|concentrations?|excretion|secretion|synthesis|production|release|turnover|metabolism|metabolites|homo?eostasis|status|(?:in)?sensitiv\\w*|resistan\\w*|responses?|stimulat\\w*)\\b");

  private static final Wording USE =
      Wording.of("(?i)^s?\\s(?:use|therapy|treatment|medication|administration|intake)\\b");

  private OtherNames() {}

  /** Whether the word behind a name says that it was used. */
  static boolean used(Analysis analysis, Sentence sentence, Mention mention) {
    return USE.in(analysis.after(sentence, mention.span().end(), 30));
  }

  /** Whether the words behind a drug's name make it another name. */
  static boolean holds(Analysis analysis, Sentence sentence, Mention mention) {
    String after = analysis.after(sentence, mention.span().end(), 40);
    if (!BEHIND.in(after)) {
      return false;
    }
    // "ulimorelin, a ghrelin analogue": said of a drug that is named itself
    return !RELATIVE.in(after)
        || analysis.mentions(sentence, Mention.Type.DRUG).stream()
            .anyMatch(d -> !d.name().equals(mention.name()));
  }

  /** Whether the words beside the name of a substance of the body tell how much there was. */
  static boolean measured(Analysis analysis, Sentence sentence, Mention mention) {
    return LEVEL.in(analysis.after(sentence, mention.span().end(), 30))
        || SPECIMEN.in(analysis.before(sentence, mention.span().start(), 30));
  }
}
