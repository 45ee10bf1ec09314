package eluate.extract;

import eluate.text.Span;

/**
 * Something that people are counted by in a sentence.
 *
 * @param span where it stands
 * @param measure its name as records write it
 * @param harm the harm that it is; null for an outcome that is none
 * @param fact whether a number that counts it makes a response; a condition that is neither harm
 *     nor outcome makes none
 * @param rule what found it
 * @param confidence how sure that is
 */
record Outcome(Span span, String measure, Harm harm, boolean fact, String rule, double confidence) {

  /** The same with a longer name. */
  Outcome until(int end, String name) {
    Span longer = new Span(span.start(), end);
    return new Outcome(
        longer, name, harm == null ? null : harm.named(longer, name), fact, rule, confidence);
  }
}
