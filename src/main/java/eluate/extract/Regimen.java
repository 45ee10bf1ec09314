package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.regex.Pattern;

/**
 * How a drug was given, in the text's own words.
 *
 * @param dose "28 µg/day"; null for none
 * @param route "intravenous"; null for none
 * @param schedule "every 3 weeks"; null for none
 */
record Regimen(String dose, String route, String schedule) {
  private static final Wording SCHEDULE =
      Wording.of(
          "(?i)\\b(?:(?:once|twice|thrice|one|two|three|four|five) (?:times )?(?:daily|weekly|monthly|a day|a week|per day|per week|each day)|(?:three|four|five|\\d) times (?:daily|a day|per day|a week|weekly)"
              + "|every (?:other )?(?:\\d+ |two |three |four |six |eight |twelve )?(?:hours?|days?|weeks?|months?)|[bt]\\.?i\\.?d\\b|q\\d+[hdw]\\b|\\d+-weekly|on days? \\d+[\\d, and-]*"
              + "|for (?:up to )?(?:\\d+|one|two|three|four|five|six|eight|twelve) (?:days?|weeks?|months?|years?|cycles|courses)|(?:daily|weekly|monthly|nightly))\\b");
  private static final Pattern DOSE_BEFORE =
      Pattern.compile(
          "(?i)^\\s*(?:of |per day of |daily of |/day )?(?:oral |intravenous |subcutaneous |the )?$");
  private static final int NEAR = 60;

  /** What stands with the drug's names; nothing where it was not given in the study. */
  static Regimen of(Analysis analysis, NamedDrug drug, boolean given) {
    String dose = null;
    String route = null;
    String schedule = null;
    for (NamedDrug.Place place : drug.places) {
      if (!given) {
        break;
      }
      Sentence sentence = place.sentence();
      Mention mention = place.mention();
      int end = limit(analysis, sentence, mention);
      String after = analysis.between(mention.span().end(), end);
      dose = dose == null ? dose(analysis, sentence, mention, end) : dose;
      route =
          route == null
              ? route(analysis, analysis.before(sentence, mention.span().start(), 25) + " " + after)
              : route;
      Finder m = SCHEDULE.finder(after);
      schedule = schedule == null && m.find() ? m.group() : schedule;
    }
    return new Regimen(dose, route, schedule);
  }

  /** Up to the next drug, and no further than its neighbourhood. */
  private static int limit(Analysis analysis, Sentence sentence, Mention mention) {
    int end = Math.min(sentence.span().end(), mention.span().end() + NEAR);
    for (Mention other : analysis.mentions(sentence, Mention.Type.DRUG)) {
      if (other.span().start() >= mention.span().end() && other.span().start() < end) {
        end = other.span().start();
      }
    }
    return end;
  }

  private static String dose(Analysis analysis, Sentence sentence, Mention mention, int end) {
    for (Quantity quantity : analysis.quantities(sentence)) {
      if (quantity.unit() == null
          || quantity.isPercent()
          || !TreatmentAtoms.isDoseUnit(quantity.unit())) {
        continue;
      }
      boolean behind =
          quantity.span().start() >= mention.span().end() && quantity.span().end() <= end;
      boolean front =
          quantity.span().end() <= mention.span().start()
              && DOSE_BEFORE
                  .matcher(analysis.between(quantity.span().end(), mention.span().start()))
                  .matches();
      if (behind || front) {
        return quantity.span().of(analysis.text()).strip();
      }
    }
    return null;
  }

  private static String route(Analysis analysis, String words) {
    return analysis.lexicon().route(words);
  }
}
