package eluate.extract;

import eluate.text.Span;

/**
 * A condition that its words show to be a harm of treatment.
 *
 * @param span where it stands
 * @param term as records write it
 * @param severity mild, moderate or severe; null where no word says it
 * @param serious where the text says so
 * @param drug what the text lays it to; null where it doesn't
 * @param collective whether it names no single event ("adverse events"): a fact only with a number
 *     or denied
 * @param standsAlone whether it is a fact without a number
 * @param deniable whether it is a fact when the text denies it
 * @param rule what found it
 * @param confidence how sure that is
 */
record Harm(
    Span span,
    String term,
    String severity,
    Boolean serious,
    String drug,
    boolean collective,
    boolean standsAlone,
    boolean deniable,
    String rule,
    double confidence) {

  /** The same under another name. */
  Harm named(Span where, String name) {
    return new Harm(
        where, name, severity, serious, drug, collective, standsAlone, deniable, rule, confidence);
  }
}
