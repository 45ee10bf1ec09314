package eluate.language;

import eluate.document.Issue;
import eluate.document.Section;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells of intervals with a hyphen that may part the bounds, or be the minus sign of the second:
 * "-0.8-0.2" is -0.8 to 0.2, unless who wrote it meant -0.8 to -0.2. Where the second bound with a
 * minus sign would be the smaller, as in "-0.2-0.8", there is no doubt.
 */
public final class HyphenDoubts {

  /** What is as long as a minus sign and set like one; a dash is none. */
  private static final String SIGN = "[-\u2212]";

  private static final String BOUND = "(\\d{1,6}(?:[.\u00b7]\\d{1,6})?)(?:\\s?%)?";

  /** Behind the name of an interval, or in brackets behind its estimate. */
  private static final Wording INTERVAL =
      Wording.of(
          "(?:(?:\\bCI|\\bCrI|[Ii]nterval|\\bIQR)[)\\]]?(?: of| was)?[\\s:=,(\\[]{1,3}"
              + "|\\d\\s?%?\\s?[(\\[]\\s?)("
              + (SIGN + "\\s?" + BOUND + "(\\s?)" + SIGN + BOUND)
              + ")(?![\\d.])");

  private HyphenDoubts() {}

  /** The issues of a document, one for each such interval, in the text's order. */
  public static List<Issue> of(Parsed parsed) {
    List<Issue> issues = new ArrayList<>();
    if (parsed.document().registry() != null) {
      // Its bounds come from fields of their own.
      return issues;
    }
    for (Section section : parsed.document().sections()) {
      Span span = section.span();
      Finder m = INTERVAL.finder(new Passage(parsed.document().text(), span));
      while (section.searched() && m.find()) {
        String low = m.group(2);
        String high = m.group(4);
        if (number(low).compareTo(number(high)) > 0) {
          String read = m.group(3).isEmpty() ? "read as the first" : "not read as an interval";
          issues.add(
              new Issue(
                  "ambiguous-hyphen",
                  String.format(
                      Locale.ROOT,
                      "%s may be -%s to %s or -%s to -%s; %s",
                      m.group(1),
                      low,
                      high,
                      low,
                      high,
                      read),
                  new Span(m.start(1), m.end(1)),
                  m.group(1)));
        }
      }
    }
    return issues;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace('\u00b7', '.'));
  }
}
