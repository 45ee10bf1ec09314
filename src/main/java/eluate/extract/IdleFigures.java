package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers that look like people with an outcome and are none: the parts of a ratio ("1 in 10
 * people"), who was on another drug, who was studied or could not be judged, and events that are
 * counted beside the people who had them ("9 infections occurred in 7 patients").
 */
final class IdleFigures {
  private static final Pattern POWER_OF_TEN = Pattern.compile("10+");
  private static final Wording ONE_IN = Wording.of("(?i)\\b(?:1|one) in (?:every )?$");
  private static final Wording IN_TEN = Wording.of("(?i)^ in (?:every )?10(?:[ ,.]?0{2,3})*\\b");
  private static final Wording NOT_JUDGED =
      Wording.of(
          "(?i)^[^.;:,]{0,40}?\\b(?:could not be|(?:was|were) not) (?:assess(?:ed|able)|evaluat(?:ed|able)|evaluable|judged)\\b");
  private static final Wording STUDIED_IN =
      Wording.of(
          "(?i)\\b(?:was|were) (?:studied|investigated|examined|assessed|evaluated|compared) in (?:a total of )?$");
  private static final Wording WERE_ON =
      Wording.of("(?i)^(?: patients?)? (?:was|were) (?:also )?(?:on|taking|receiving|using) ");
  private static final Wording EVENTS_IN_PEOPLE =
      Wording.of(
          "(?i)^\\s(?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+s (?:\\([^()]{1,20}\\) )?(?:affected|(?:had )?occurred in|(?:was|were) (?:reported|recorded|seen|observed|noted|documented) (?:in|by))"
              + " (?:only )?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\b(?!\\.\\d| ?%)(?: \\([\\d.]+ ?%\\))?(?: (?:of|out of) (?:the )?\\d+)?(?: [\\p{L}-]+)? "
              + FigureReader.PEOPLE);

  private IdleFigures() {}

  /** Whether a number counts nobody who had an outcome. */
  static boolean is(Analysis analysis, Sentence sentence, Figure figure) {
    String before = analysis.before(sentence, figure.span().start(), 40);
    String behind = analysis.after(sentence, figure.span().end(), 140);
    boolean ratio =
        figure.percent() == null
            && figure.total() == null
            && (ONE_IN.in(before) && powerOfTen(figure) || isOne(figure) && IN_TEN.in(behind));
    boolean events =
        figure.form() == Figure.Form.BARE && figure.events() > 1 && EVENTS_IN_PEOPLE.in(behind);
    boolean studied = figure.percent() == null && figure.total() == null && STUDIED_IN.in(before);
    return ratio
        || events
        || studied
        || NOT_JUDGED.in(behind)
        || WERE_ON.in(behind) && drug(analysis, figure);
  }

  private static boolean powerOfTen(Figure figure) {
    return POWER_OF_TEN.matcher(String.valueOf(figure.events())).matches();
  }

  private static boolean isOne(Figure figure) {
    return figure.quantity().value().compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean drug(Analysis analysis, Figure figure) {
    return analysis.mentions().all(Mention.Type.DRUG).stream()
        .anyMatch(
            d ->
                d.span().start() >= figure.span().end()
                    && d.span().start() - figure.span().end() < 40);
  }
}
