package eluate.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How raised and lowered text is written on one line. A raised number must never join the number
 * before it: ten to the minus three is {@code 10^-3}, not 10-3.
 */
final class Scripts {

  private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th");
  private static final Pattern CHARGE = Pattern.compile("\\d?[+\u2212\u2013-]|[®™]");
  private static final int LONGEST = 40;

  private Scripts() {}

  /**
   * What to write for a raised or lowered element after the text so far; null where its content is
   * to be walked through as usual; empty where it is to be left out.
   */
  static String of(Element e, CharSequence before) {
    String text = Normaliser.normalise(e.text()).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    boolean raised = e.normalName().equals("sup");
    if (raised && e.selectFirst("a[href]") != null) {
      return citation(e, text);
    }
    char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
    boolean afterDigit = Character.isDigit(last);
    if (!raised) {
      return afterDigit && Character.isDigit(text.charAt(0)) ? "_" + text : text;
    }
    boolean joined = Character.isLetterOrDigit(last) || last == ')' || last == '%';
    if (!joined || ORDINAL.matcher(text).matches()) {
      return text;
    }
    boolean charge = CHARGE.matcher(text).matches() && !afterDigit;
    // CD3 and the like end in a digit and carry a sign.
    boolean marker = afterDigit && text.length() == 1 && "+-\u2212\u2013".contains(text);
    return charge || marker ? text : "^" + text;
  }

  /** Numbers that only lead to the reference list are no part of the sentence. */
  private static String citation(Element e, String text) {
    Element a = e.selectFirst("a[href]");
    boolean within = a != null && a.attr("href").contains("#");
    return within && text.matches("[\\[(]?[\\d,\\s\u2013–*a-z-]{1,30}[\\])]?") ? "" : "^" + text;
  }
}
