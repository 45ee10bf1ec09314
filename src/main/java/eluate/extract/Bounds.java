package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the bounds of ranges and intervals from measurements. */
final class Bounds {
  private static final Pattern OPENED = Pattern.compile("[\\p{L}µ/²%\\s]{0,12}[(\\[;]\\s?");
  private static final Pattern DASH = Pattern.compile("\\s?[-–−]\\s?");
  private static final Wording BETWEEN =
      Wording.of("(?i)\\bbetween\\s+(?:\\d[\\d.,]*\\s*\\S{0,8}\\s*and\\s+)?$");

  private Bounds() {}

  /** A bound of "between 50 and 100" or of "0.2–0.6", which tells no measurement. */
  static boolean of(Analysis analysis, Sentence sentence, Quantity quantity, String before) {
    if (BETWEEN.in(before)) {
      return true;
    }
    List<Quantity> all = analysis.quantities(sentence);
    int index = all.indexOf(quantity);
    boolean opens = index + 1 < all.size() && dash(analysis, quantity, all.get(index + 1));
    return opens
        || index > 0 && dash(analysis, all.get(index - 1), quantity)
        || index > 1 && aroundIt(analysis, all.get(index - 2), all.get(index - 1), quantity)
        || index > 0
            && index + 1 < all.size()
            && aroundIt(analysis, all.get(index - 1), quantity, all.get(index + 1));
  }

  /** "52 L/min (11 to 93; p = 0.02)": bounds that brackets give to the number before them. */
  private static boolean aroundIt(Analysis analysis, Quantity value, Quantity low, Quantity high) {
    return low.spread() == null
        && OPENED.matcher(analysis.between(value.span().end(), low.span().start())).matches()
        && analysis.between(low.span().end(), high.span().start()).equals(" to ")
        && low.value().compareTo(value.value()) <= 0
        && high.value().compareTo(value.value()) >= 0;
  }

  private static boolean dash(Analysis analysis, Quantity first, Quantity second) {
    return first.spreadKind() == null
        && first.low() == null
        && DASH.matcher(analysis.between(first.span().end(), second.span().start())).matches()
        && first.value().compareTo(second.value()) < 0;
  }
}
