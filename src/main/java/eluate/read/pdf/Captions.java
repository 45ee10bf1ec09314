package eluate.read.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the first words of captions from a mention in running text. */
final class Captions {

  private static final Pattern TABLE =
      Pattern.compile(
          "(?:(?:Supplement(?:ary|al)|Appendix|Online|Extended Data|e)[\\s-]?)?"
              + "(?:TABLE|Table|Tab\\.)(\\s?[A-Z]?\\d{1,2}[A-Za-z]?|\\s[IVX]{1,5}(?=[\\s.:|]|$))?");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?:Supplement(?:ary|al)|Appendix|Online|Extended Data|e)[\\s-]?)?"
              + "(?:FIGURES?|Figures?|FIG\\.?|Figs?\\.?|Scheme|SCHEME|Box|Panel)"
              + "\\s?[A-Z]?\\d{1,2}[A-Za-z]?");
  private static final Pattern TITLE = Pattern.compile("\\s{0,3}(?:[.:|—–(\\[-]|[\\p{Lu}\\d]|$)");

  private Captions() {}

  /** Whether a line starts a table's caption, as far as its words tell. */
  static boolean table(String line) {
    return starts(TABLE, line);
  }

  /** Whether a table's caption has a number, which makes it sure. */
  static boolean numbered(String line) {
    Matcher m = TABLE.matcher(line);
    return m.lookingAt() && m.group(1) != null;
  }

  /** Whether a line starts a figure's caption, as far as its words tell. */
  static boolean figure(String line) {
    return starts(FIGURE, line);
  }

  private static boolean starts(Pattern label, String line) {
    Matcher m = label.matcher(line);
    return m.lookingAt() && TITLE.matcher(line).region(m.end(), line.length()).lookingAt();
  }
}
