package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.text.Wording;

/**
 * Substances that a long paper names only where it tells of work at the bench: what blood was kept
 * in, cells were grown in, or a column was washed with was given to nobody.
 */
final class Reagents {
  /** Abstracts tell of no such work in detail. */
  private static final int PAPER = 12_000;

  private static final Wording BENCH =
      Wording.of(
          "(?i)\\b(?:centrifug\\w+|incubat(?:ed|ion)|supernatants?|mobile phase|flow rate|HPLC|chromatograph\\w+|ELISA|immunoassays?|assayed|buffer(?:ed)?|PBS|deproteini[sz]ed|homogeni[sz]ed|reagents?|preservatives?|(?:culture|growth|salts) medium|cultured|agar|stain(?:ed|ing)|sigma(?:-aldrich)?|merck|invitrogen|ficoll|cell lines?|in vitro|crystals|solvents?|dissolved in|w/v|v/v|bacterial strains?|universal bottles)\\b");

  private Reagents() {}

  /** Whether a substance is one that nobody was given. */
  static boolean holds(Analysis analysis, NamedDrug drug) {
    if (analysis.document().registry() != null || analysis.text().length() < PAPER) {
      return false;
    }
    boolean titled = drug.places.stream().anyMatch(p -> p.sentence().role() == Section.Role.TITLE);
    if (!analysis.ofBeings()) {
      return !titled;
    }
    return !titled && drug.places.stream().allMatch(p -> bench(analysis, p.sentence()));
  }

  private static boolean bench(Analysis analysis, Sentence sentence) {
    return BENCH.in(analysis.words(sentence));
  }
}
