package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.regex.Pattern;

/**
 * Tells by the words around a condition that it is no harm of treatment: people came with it, a
 * drug is meant to do away with it, or it came in spite of one.
 */
final class NoHarms {
  /** The weight of the cues that speak for a harm beyond doubt. */
  private static final int DRUG_INDUCED = 5;

  /** "Bacteraemia was present in 52% at entry": what people came with. */
  private static final Wording AT_ENTRY =
      Wording.of(
          "(?i)^[^.;,]{0,60}\\bat (?:entry|baseline|enrol+ment|inclusion|admission|study entry|randomi[sz]ation)\\b");

  private static final Wording EXCEPTED =
      Wording.of("(?i)\\b(?:other than|excluding|with the exception of)\\s(?:[\\p{L}-]+ ){0,2}$");

  /** An adjective by itself: "anyone allergic to it", "hypertensive patients". */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?i)allergic|hypertensive|cirrhotic|diabetic|asthmatic|epileptic");

  /** "Eradicated the infection": what a drug was meant to do away with. */
  private static final Wording AIMED_AT =
      Wording.of(
          "(?i)\\b(?:(?:to|may|can|could|successfully|effectively) (?:treat|manage|control|relieve|eradicate|reverse|suppress)|(?:treating|managing|controlling|relieving|eradicating|reversing|suppressing|preventing)|(?:relieved|eradicated|reversed|suppressed)|(?:treatment|management|eradication|lysis|disappearance) of|(?:effective|useful|indicated|beneficial|efficacy) (?:in|for|against)) (?:the |his |her |an? )?(?:[\\p{L}-]+ ){0,4}$");

  /** The heading of those who may not have a drug. */
  private static final Wording FORBIDDEN =
      Wording.of("(?i)\\b(?:contra-?indications?|not (?:be )?(?:use|used|take|given|have)\\b)");

  /** "The infection was usually treated with", "cleared after the start of". */
  private static final Wording TREATED =
      Wording.of(
          "(?i)^(?:[^.;,]{0,50}? (?:is|are) (?:sometimes|usually|often|commonly|mostly|best) (?:treated|managed) (?:with|by)| (?:completely |fully |rapidly )?(?:resolved|subsided|improved|disappeared|cleared) (?:after|with|on|upon|following) (?:the )?(?:initiation|start|institution|addition|introduction))\\b");

  /** "Despite treatment with A he had B": the treatment failed. */
  private static final Wording DESPITE =
      Wording.of(
          "(?i)^\\W*(?:\\p{L}+, )?(?:despite|in spite of) (?:[\\p{L}-]+ ){0,3}(?:treatment|therapy|anticoagulation|antibiotics?|prophylaxis|chemotherapy)\\b");

  /** "Led to the disappearance of pain": what a drug brought about is that it went. */
  private static final Wording GONE =
      Wording.of(
          "(?i)\\b(?:disappearance|resolution|relief|reversal|improvement|amelioration|regression|healing|clearance|decreases?|reductions?|declines?) (?:of|in|from) (?:the |his |her )?(?:[\\p{L}-]+,? ){0,4}$");

  /** "Time to 1 mm ST depression", "the load reached before angina": how long it took. */
  private static final Wording TIME_TO =
      Wording.of(
          "(?i)\\b(?:(?:time|interval|latency|workload|duration|distance|load|threshold)\\b[^.;:]{0,40}\\b(?:to|until|till|before|of)|mechanisms? of) (?:the )?(?:(?:onset|development|occurrence|appearance|first) (?:of )?)?(?:[\\d.]+[ -]?mm )?(?:[\\p{L}-]+ ){0,2}$");

  /** Less of something bad: "a decrease in swelling". */
  private static final Wording LESS =
      Wording.of(
          "(?i)^(?:decreases?|reductions?|improvements?|falls?|declines?) (?:in|of) (?:the |their )?(?:[\\p{L}-]+ )?(?:pain|swelling|tumou?rs?|lesions?|(?:o)?edema|symptoms?|inflammation|itching|headaches?|nausea|bleeding|severity|disability|depression|anxiety|fatigue)\\b");

  /** Behind the name of a germ or of what is given against it. */
  private static final Wording AGAINST =
      Wording.of(
          "(?i)^(?:(?:,| and| or|/) ?[\\p{L}-]+){0,3} (?:vaccin\\w+|immuni[sz]\\w+|virus(?:es)?|toxoids?|antigens?)\\b");

  /** What a trial counts together, in the bracket behind its name. */
  private static final Wording TOGETHER =
      Wording.of(
          "(?i)\\bmajor adverse [\\p{L}-]+(?: (?:and|or) [\\p{L}-]+)? events?(?: \\[?MACE\\]?)? \\([^()\\d]{0,120}$");

  private NoHarms() {}

  /** Whether a condition is told of as gone, though words seem to lay it to a drug. */
  static boolean gone(Analysis analysis, Sentence sentence, Mention condition, int weight) {
    return weight < DRUG_INDUCED
        && GONE.in(analysis.before(sentence, condition.span().start(), 60));
  }

  /** Whether words tell of less of something bad. */
  static boolean less(String words) {
    return LESS.in(words);
  }

  /** Whether the words say so. */
  static boolean at(Analysis analysis, Sentence sentence, Mention condition) {
    String before = analysis.before(sentence, condition.span().start(), 70);
    String after = analysis.after(sentence, condition.span().end(), 80);
    return TIME_TO.in(before)
        || AGAINST.in(after)
        || TOGETHER.in(analysis.before(sentence, condition.span().start(), 170))
        || AT_ENTRY.in(after)
        || TREATED.in(after)
        || AIMED_AT.in(before)
        || EXCEPTED.in(before)
        || FORBIDDEN.in(sentence.section().heading())
        || condition.concept() == null
            && ADJECTIVE.matcher(analysis.parsed().text(condition.span())).matches()
        || DESPITE.in(analysis.words(sentence))
        || CountedDiagnoses.at(analysis, sentence, condition)
        || BroughtConditions.amongMedicines(analysis, sentence, condition);
  }
}
