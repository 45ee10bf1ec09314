package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs that set after against before without saying so: "hsTropT levels decreased (183 vs. 423
 * ng/L)", where the direction that the sentence tells says which was first, and "improved (8.3 to
 * 7.9%)".
 */
final class BeforeAfter {
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)^[\\s%)\\]\\p{L}]{0,12}\\b(?:vs?\\.?|versus|compared (?:with|to)|while|from)\\s*(?:[\\p{L}]{1,10} )?$");
  private static final Pattern DOWN =
      Pattern.compile(
          "(?i)\\b(?:decreas|reduc|fell|dropp?|declin|lower|sank|slid|resol|improved dysp)\\w*");
  private static final Pattern UP =
      Pattern.compile(
          "(?i)\\b(?:increas|rose|rais|improv|gain|climb|halted|higher|better|recover|elevat)\\w*");

  private static final Pattern MOVES =
      Pattern.compile(DOWN.pattern() + "|" + UP.pattern() + "|(?i)\\bchang\\w*");

  /** Between the first number and the second of "8.3 ± 0.4 to 7.9%". */
  private static final Pattern TO =
      Pattern.compile(
          "(?i)^[\\s%)\\]]*(?:[\\p{L}µ/²%]{1,12}[\\s)\\]]*)?\\bto\\s(?:an? (?:mean|median|average) (?:of )?)?$");

  /** Before a number that begins a range: "by 5 to 8 points", "ranged between 3 and 4". */
  private static final Wording RANGE =
      Wording.of(
          "(?i)(?:\\b(?:by|of|between|rang\\w+|within|every|about|approximately)|[-–])\\s*(?:from\\s)?(?:an?\\s|the\\s|(?:mean|median|average)\\s(?:of\\s)?)*[(\\[]?$");

  private BeforeAfter() {}

  /** {@code baseline} for the earlier number of such a pair; null for all else. */
  static String time(Analysis analysis, Sentence sentence, List<Quantity> numbers, int index) {
    if (goesTo(analysis, sentence, numbers, index)) {
      return "baseline";
    }
    boolean arms =
        analysis.groups().in(sentence).stream()
            .anyMatch(m -> analysis.groups().group(m.label()).kind().equals("arm"));
    if (arms || !analysis.groups().arms().isEmpty()) {
      return null;
    }
    Quantity self = numbers.get(index);
    if (index > 0 && pair(analysis, numbers.get(index - 1), self)) {
      return earlier(analysis, sentence, numbers.get(index - 1), self) == 1 ? "baseline" : null;
    }
    if (index + 1 < numbers.size() && pair(analysis, self, numbers.get(index + 1))) {
      return earlier(analysis, sentence, self, numbers.get(index + 1)) == 0 ? "baseline" : null;
    }
    return null;
  }

  /** Whether a number is the first of "8.3 to 7.9%", which tells where a measure went. */
  private static boolean goesTo(
      Analysis analysis, Sentence sentence, List<Quantity> numbers, int index) {
    if (index + 1 >= numbers.size()) {
      return false;
    }
    Quantity first = numbers.get(index);
    return TO.matcher(analysis.between(first.span().end(), numbers.get(index + 1).span().start()))
            .matches()
        && !RANGE.in(analysis.before(sentence, first.span().start(), 30))
        && last(MOVES, analysis.before(sentence, first.span().start(), 200)) >= 0;
  }

  /** Whether a number is one of such a pair. */
  static boolean isPaired(Analysis analysis, Sentence sentence, List<Quantity> numbers, int index) {
    if (goesTo(analysis, sentence, numbers, index)
        || index > 0 && goesTo(analysis, sentence, numbers, index - 1)) {
      return true;
    }
    if (!analysis.groups().arms().isEmpty()) {
      return false;
    }
    return index > 0 && pair(analysis, numbers.get(index - 1), numbers.get(index))
        || index + 1 < numbers.size() && pair(analysis, numbers.get(index), numbers.get(index + 1));
  }

  private static boolean pair(Analysis analysis, Quantity first, Quantity second) {
    return VERSUS.matcher(analysis.between(first.span().end(), second.span().start())).matches();
  }

  /** 0 or 1: which of the pair was measured first; −1 where the direction isn't told. */
  private static int earlier(
      Analysis analysis, Sentence sentence, Quantity first, Quantity second) {
    String before = analysis.before(sentence, first.span().start(), 200);
    int down = last(DOWN, before);
    int up = last(UP, before);
    int order = first.value().compareTo(second.value());
    if (order == 0 || down < 0 && up < 0) {
      return -1;
    }
    boolean falls = down > up;
    return (order > 0) == falls ? 0 : 1;
  }

  private static int last(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    int at = -1;
    while (m.find()) {
      at = m.start();
    }
    return at;
  }
}
