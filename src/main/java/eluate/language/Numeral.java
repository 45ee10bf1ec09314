package eluate.language;

import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as printed, in digits or in words. A question mark between digits is a decimal point
 * that an encoding has lost.
 *
 * @param span where it stands, with its sign
 * @param value with the digits that are printed
 * @param word whether it is written in words
 * @param isClass whether it is a functional class in Roman digits
 */
public record Numeral(Span span, BigDecimal value, boolean word, boolean isClass) {
  private static final Pattern GROUPING = Pattern.compile("[.,]");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?=[-−–+\\d.·])(?:(?<![\\p{L}\\d])(?<sign>[-−–+])?(?<whole>\\d{1,3}(?:,\\d{3}){1,4}(?!\\d|,\\d)|\\d{1,12})(?<part>[.·] ?\\d{1,8}|\\?\\d{1,8})?"
              + "|(?<![\\p{L}\\d.])(?<sign2>[-−–+])?(?<part2>[.·]\\d{1,8}))");

  /** The same where decimals have a comma. */
  private static final Pattern COMMA_DIGITS =
      Pattern.compile(
          "(?=[-−–+\\d·])(?:(?<![\\p{L}\\d])(?<sign>[-−–+])?(?<whole>\\d{1,3}(?:\\.\\d{3}){1,4}(?!\\d|\\.\\d)|\\d{1,12})(?<part>[,·]\\d{1,8})?"
              + "|(?<![\\p{L}\\d.])(?<sign2>[-−–+])?(?<part2>·\\d{1,8}))");

  /** "(- 0.80 ± 0.38 vs. - 0.40 ± 0.47)": a minus set apart from its number. */
  private static final Wording SPACED_MINUS = Wording.of("(?:[(\\[]|vs\\.? |versus |= )[-−–] $");

  private static final String UNITS =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
          + "|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(?="
              + UNITS
              + "|"
              + TENS
              + "|zero|a[- ])(?:(?<thousands>(?:"
              + UNITS
              + "|a)[- ]thousand)(?:,?(?: and)? |-(?:and-)?(?=\\p{L})|\\b))?(?:(?<hundreds>(?:"
              + UNITS
              + "|a)[- ]hundred)(?:(?: and)? |-(?:and-)?(?=\\p{L})|\\b))?(?:(?<tens>"
              + TENS
              + ")(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?|(?<units>"
              + UNITS
              + "|zero))?(?![\\p{L}])");

  /** What no number in words can do without; WORDS itself fits nothing as well. */
  private static final Wording ANY_WORD =
      Wording.of("(?i)\\b(?:" + UNITS + "|" + TENS + "|zero|a[- ]hundred|a[- ]thousand)");

  /** Functional classes are numbers in Roman digits; grades, stages and phases are names. */
  private static final Wording CLASS =
      Wording.of(
          "\\b(?:NYHA|CCS|WHO|Killip|ASA|[Ff]unctional)(?:[ -](?:[Ff]unctional[ -])?(?:[Cc]lass|[Gg]rade))?[ -](I{1,3}|IV|V)\\b(?![-/])");

  private static final Map<String, Integer> VALUES = values();

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    String[] units = UNITS.split("\\|");
    for (int i = 0; i < units.length; i++) {
      values.put(units[i], i + 1);
    }
    String[] tens = TENS.split("\\|");
    for (int i = 0; i < tens.length; i++) {
      values.put(tens[i], 10 * (i + 2));
    }
    values.put("a", 1);
    values.put("zero", 0);
    return Map.copyOf(values);
  }

  /** The numbers in a stretch of plain English, in order. */
  public static List<Numeral> scan(String text, Span part) {
    return scan(text, part, Notation.ENGLISH);
  }

  /** The numbers in a stretch of text, in order. */
  public static List<Numeral> scan(String text, Span part, Notation notation) {
    return scan(new Passage(text, part), notation);
  }

  /** The numbers in a passage, in order. */
  static List<Numeral> scan(Passage passage, Notation notation) {
    String text = passage.text();
    Span part = passage.span();
    List<Numeral> numerals = new ArrayList<>();
    Pattern digits = notation.comma() ? COMMA_DIGITS : DIGITS;
    Matcher m = digits.matcher(text).useTransparentBounds(true);
    for (int at = part.start(); at < part.end(); ) {
      boolean found = mayStart(text.charAt(at)) && m.region(at, part.end()).lookingAt();
      if (found) {
        digits(text, m, numerals);
      }
      at = found ? m.end() : at + 1;
    }
    Matcher w = WORDS.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
    boolean worded = ANY_WORD.mayBeIn(passage);
    while (worded && w.find()) {
      if (w.end() > w.start()) {
        words(w, numerals);
      }
    }
    Finder r = CLASS.finder(passage);
    while (r.find()) {
      int value = List.of("I", "II", "III", "IV", "V").indexOf(r.group(1)) + 1;
      numerals.add(
          new Numeral(new Span(r.start(1), r.end(1)), BigDecimal.valueOf(value), false, true));
    }
    numerals.sort((a, b) -> a.span.compareTo(b.span));
    return notation.applied(numerals, part);
  }

  /** Whether a number in digits may start with a character. */
  private static boolean mayStart(char c) {
    return c >= '0' && c <= '9' || "-−–+.·".indexOf(c) >= 0;
  }

  private static void digits(String text, Matcher m, List<Numeral> out) {
    boolean whole = m.group("whole") != null;
    String sign = whole ? m.group("sign") : m.group("sign2");
    int start = m.start();
    // "h-1", "IL-2": the hyphen ties the number to a name or a unit
    if (sign == null
        && start > 1
        && "-−".indexOf(text.charAt(start - 1)) >= 0
        && Character.isLetter(text.charAt(start - 2))) {
      return;
    }
    // "kg/m^2", "10^-3", "stroke^14": a power or a reference
    if (start > 0 && text.charAt(start - 1) == '^') {
      return;
    }
    if (sign != null && !isSign(text, start)) {
      // "IL-2", "anti-CD19-1": the hyphen ties the number to a name
      if (start > 0 && Character.isLetter(text.charAt(start - 1)) && !sign.equals("–")) {
        return;
      }
      start++;
      sign = null;
    }
    if (sign == null && SPACED_MINUS.in(text.substring(Math.max(0, start - 9), start))) {
      sign = "-";
      start -= 2;
    }
    String digits = whole ? GROUPING.matcher(m.group("whole")).replaceAll("") : "0";
    String part = whole ? m.group("part") : m.group("part2");
    int end = m.end();
    if (part != null && whole && part.charAt(1) == ' ' && !spacedDecimal(text, m.start("part"))) {
      part = null;
      end = m.start("part");
    }
    String fraction = part == null ? "" : "." + part.substring(1).strip();
    BigDecimal value = new BigDecimal(digits + fraction);
    boolean negative = sign != null && !sign.equals("+");
    out.add(new Numeral(new Span(start, end), negative ? value.negate() : value, false, false));
  }

  /**
   * "0. 024": a decimal that the typesetter tore apart; "in 12. 30 patients" is a sentence's end.
   */
  private static boolean spacedDecimal(String text, int point) {
    return text.charAt(point - 1) == '0'
        && (point < 2 || !Character.isDigit(text.charAt(point - 2)));
  }

  /** Whether the mark before a number is its sign rather than a hyphen or a range's dash. */
  private static boolean isSign(String text, int mark) {
    if (mark == 0) {
      return true;
    }
    char before = text.charAt(mark - 1);
    if (before == '/'
        && mark > 1
        && (text.charAt(mark - 2) == '+' || text.charAt(mark - 2) == ' ')) {
      return false;
    }
    if (before == ' ') {
      int i = mark - 1;
      while (i > 0 && text.charAt(i) == ' ') {
        i--;
      }
      return !(Character.isDigit(text.charAt(i)) && text.charAt(mark) == '–')
          || text.charAt(mark) == '−';
    }
    return "([{=<>≤≥⩽⩾≦≧~:,;/±\n".indexOf(before) >= 0;
  }

  private static void words(Matcher m, List<Numeral> out) {
    int value = 0;
    String thousands = m.group("thousands");
    if (thousands != null) {
      value += 1000 * VALUES.get(thousands.split("[- ]")[0].toLowerCase(Locale.ROOT));
    }
    String hundreds = m.group("hundreds");
    if (hundreds != null) {
      value += 100 * VALUES.get(hundreds.split("[- ]")[0].toLowerCase(Locale.ROOT));
    }
    for (String name : List.of("tens", "ones", "units")) {
      String word = m.group(name);
      value += word == null ? 0 : VALUES.get(word.toLowerCase(Locale.ROOT));
    }
    int end = m.end();
    while (Character.isWhitespace(m.group().charAt(end - m.start() - 1))) {
      end--;
    }
    out.add(new Numeral(new Span(m.start(), end), BigDecimal.valueOf(value), true, false));
  }
}
