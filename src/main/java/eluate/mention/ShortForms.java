package eluate.mention;

import eluate.language.Parsed;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Short forms that a list or a model takes for a drug and that the text defines as something else:
 * "Acceptance and Commitment Therapy (ACT)".
 */
final class ShortForms {
  /** What the words for something that people are given end in. */
  private static final Wording SUBSTANCE =
      Wording.of(
          "(?i)\\b(?:extract|concentrate|juice|powder|oil|vaccine|supplement|remedy|decoction|formula|cream|gel|ointment|solution|hormone|(?:ant)?agonist|inhibitor|blocker|analog(?:ue)?|acid|antibod(?:y|ies)|toxin|toxoid|globulin|immunoglobulin|cells|plasma|peptide|steroid|contraceptive|diuretic|antibiotic|drug|agent|element|vitamin|mineral|probiotic|milk|protein isolate|saline)s?$");

  private static final Set<String> COMMON =
      Set.of("type", "and", "of", "the", "plus", "with", "acid", "therapy", "treatment");

  private ShortForms() {}

  /** Whether a drug's name is a short form whose definition, in the text, names no drug. */
  static boolean contradicted(Parsed parsed, Mention mention, List<Mention> found) {
    if (mention.type() != Mention.Type.DRUG) {
      return false;
    }
    String words = parsed.text(mention.span());
    String longForm = parsed.abbreviations().longForm(words);
    if (longForm == null && words.endsWith("s")) {
      longForm = parsed.abbreviations().longForm(words.substring(0, words.length() - 1));
    }
    if (longForm == null || names(parsed, longForm, words, found)) {
      return false;
    }
    return mention.concept() == null ? !SUBSTANCE.in(longForm) : !shares(longForm, mention);
  }

  /** Whether a drug that is known otherwise stands in a long form. */
  private static boolean names(
      Parsed parsed, String longForm, String shortForm, List<Mention> found) {
    String all = longForm.toLowerCase(Locale.ROOT);
    for (Mention other : found) {
      String name = parsed.text(other.span()).toLowerCase(Locale.ROOT);
      int at = all.indexOf(name);
      boolean part =
          other.type() == Mention.Type.DRUG
              && name.length() > 2
              && at >= 0
              && !name.equalsIgnoreCase(shortForm);
      // "methicillin-sensitive" is what bacteria are
      if (part && !all.startsWith("-", at + name.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list's entry has a word in common with a long form. */
  private static boolean shares(String longForm, Mention mention) {
    Set<String> known = new HashSet<>(Folding.words(mention.concept().name()));
    known.addAll(Folding.words(mention.concept().get("synonyms").replace('|', ' ')));
    known.addAll(Folding.words(mention.concept().get("brands").replace('|', ' ')));
    known.removeAll(COMMON);
    return Folding.words(longForm).stream().anyMatch(known::contains);
  }
}
