package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Tells numbers that compare arms, as ratios and differences do, from numbers of the arms. */
final class Differences {
  private static final Wording EFFECT =
      Wording.of(
          "(?i)\\b(?:hazard ratio|odds ratio|relative risk|risk ratio|rate ratio|(?-i:HR|OR|RR|aHR|aOR|SMD|WMD|MD)|effect size|(?:mean|treatment|between-group|group) differences?|placebo-(?:corrected|adjusted|subtracted)|differences?|differ(?:ed|s)? (?:significantly )?by|coefficients?|β)\\b(?:[^.;)]|\\.\\d|\\)(?!,)){0,60}$");

  private static final Wording NO_DIFFERENCE =
      Wording.of(
          "(?i)\\b(?:no|not|without|similar|comparable|significant|non-?significant|significantly|statistical|slight|small)\\s(?:[\\p{L}-]+\\s){0,2}differences? (?:in|between|of|for|among)\\b[^;]{0,70}$");

  private static final Pattern VERSUS =
      Pattern.compile("(?i)[\\s%)\\]]*(?:[\\p{L}µ/²%]{0,12}\\s)?(?:vs?\\.?|versus)\\s");

  private static final Pattern AND =
      Pattern.compile(
          "(?i)(?:[;,]\\s?p\\s?[<=>≤]\\s?[\\d.]+)?[\\s)\\]]*(?:[\\p{L}µ/²%]{0,12}\\s)?(?:,|and|, and)\\s");

  private Differences() {}

  /**
   * Whether the words before a number make it one of a comparison.
   *
   * @param before those words
   */
  static boolean tell(Analysis analysis, Sentence sentence, Quantity quantity, String before) {
    return EFFECT.in(before)
        ? !none(analysis, sentence, quantity, before)
        : listed(analysis, sentence, quantity);
  }

  /** "The differences were 71 mL (31–111) and 97 mL (57–137)": the second as the first. */
  private static boolean listed(Analysis analysis, Sentence sentence, Quantity quantity) {
    List<Quantity> all = analysis.quantities(sentence);
    for (int i = all.indexOf(quantity) - 1; i >= 0; i--) {
      Quantity last = all.get(i);
      if (last.low() != null
          && AND.matcher(
                  NumberLists.bare(analysis.between(last.span().end(), quantity.span().start())))
              .matches()) {
        String before = analysis.before(sentence, last.span().start(), 90);
        return EFFECT.in(before) && !none(analysis, sentence, last, before);
      }
    }
    return false;
  }

  /** "There was no difference in flow (12.1 vs. 12.4)": what doesn't differ are numbers of arms. */
  private static boolean none(
      Analysis analysis, Sentence sentence, Quantity quantity, String before) {
    if (!NO_DIFFERENCE.in(before)) {
      return false;
    }
    List<Quantity> all = analysis.quantities(sentence);
    int index = all.indexOf(quantity);
    return index + 1 < all.size() && versus(analysis, quantity, all.get(index + 1))
        || index > 0 && versus(analysis, all.get(index - 1), quantity);
  }

  private static boolean versus(Analysis analysis, Quantity first, Quantity second) {
    return VERSUS.matcher(analysis.between(first.span().end(), second.span().start())).matches();
  }
}
