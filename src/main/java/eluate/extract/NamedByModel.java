package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;

/**
 * Measures that neither a list nor their place names, taken from what a trained model marks as
 * outcomes: the last before the numbers. Only numbers that look measured, by their scatter, sign,
 * unit or decimals, are asked.
 */
final class NamedByModel {
  /** How far, in characters, a name may stand before its numbers. */
  private static final int FAR = 160;

  /** What an outcome may be headed by that is counted in people or says nothing of what. */
  private static final Wording NO_MEASURE =
      Wording.of(
          "(?i)^(?:after|day|week|month|year|visit|dos(?:e|es|age) of)\\b|\\b(?:efficacy|safety|effects?|effectiveness|toxicity|tolerability|adverse|side|differences?|outcomes?|results?|complications?|mortality|deaths?|incidence|frequency|prevalence|risk|odds|responses?|responders?|remission|relapse|recurrence|success|failure|cure|patients?|events?|improvements?|changes?)$");

  /** Behind a number and before an outcome that says of whom it is: "1.5 for no depression". */
  private static final Wording WHOSE =
      Wording.of(
          "(?i)\\d[^\\d,;.]{0,12}\\s(?:for|in|among|at|with|after|during|by|on)\\s(?:the\\s)?$");

  /** Behind a number that counts some of so many: "in 10 of 40". */
  private static final Wording OF_SO_MANY = Wording.of("(?i)^\\s(?:out )?of (?:the )?\\d");

  private NamedByModel() {}

  /** The measure of a list of numbers; null where the model marks none. */
  static Mention of(Analysis analysis, Sentence sentence, List<Quantity> list) {
    boolean percent = list.stream().anyMatch(Quantity::isPercent);
    boolean measured =
        list.stream()
            .anyMatch(
                q ->
                    q.spread() != null
                        || q.value().signum() < 0
                        || !percent && (q.value().scale() > 0 || q.unit() != null));
    boolean counted =
        list.stream().anyMatch(q -> OF_SO_MANY.in(analysis.after(sentence, q.span().end(), 14)));
    if (!measured || counted) {
      return null;
    }
    int start = list.get(0).span().start();
    Mention found = null;
    for (Mention outcome : analysis.mentions().outcomes(sentence)) {
      int gap = start - outcome.span().end();
      if (gap >= 0
          && gap < FAR
          && !WHOSE.in(analysis.before(sentence, outcome.span().start(), 40))) {
        found = outcome;
      }
    }
    return found == null || !names(analysis, sentence, found) ? null : found;
  }

  private static boolean names(Analysis analysis, Sentence sentence, Mention outcome) {
    Span span = outcome.span();
    return outcome.name().length() > 2
        && !NO_MEASURE.in(outcome.name())
        && analysis.groups().in(sentence).stream().noneMatch(g -> g.span().overlaps(span))
        && analysis.mentions(sentence, Mention.Type.DRUG).stream()
            .noneMatch(d -> d.span().equals(span));
  }
}
