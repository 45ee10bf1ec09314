package eluate.extract;

import eluate.language.Notation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a table's cell.
 *
 * @param value the first number; null in a fraction
 * @param percent whether the value is a percentage
 * @param events people counted, in "7/19", "14 (22.6%)"; null where the cell shows no count
 * @param total the denominator in "7/19"; null for none
 * @param share the percentage beside a count
 * @param spread the second number, of "25.2 (2.1)" or "25.2 ± 2.1"
 * @param low of an interval in brackets
 * @param high of an interval in brackets
 */
record CellNumber(
    BigDecimal value,
    boolean percent,
    Integer events,
    Integer total,
    BigDecimal share,
    BigDecimal spread,
    BigDecimal low,
    BigDecimal high) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(10_000_000);

  /** A comma that sets no thousands apart is none of a number in English. */
  private static final String WHOLE = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})";

  private static final String N = "[-−–+]?" + WHOLE + "(?:[.·]\\d{1,15})?";

  /** A footnote's mark behind a number. */
  private static final String FREE = "\\s?(?:[*†‡§¶]{1,3}|\\^?\\(?[a-d]\\)?|\\^[a-z]{1,4})?";

  /** The same where the number before it can't be raised to a power. */
  private static final String NOTE = "(?:" + FREE + "|\\s?\\^\\d{1,2})";

  /** A sign that a blank parts from its number. */
  private static final Pattern SIGN = Pattern.compile("(?<![\\d\\p{L}])([-−–])\\s(?=\\d)");

  private static final Pattern BOUNDS =
      Pattern.compile("[(\\[]?\\s?(" + N + ")\\s?(?:to|–|-|,|;)\\s?(" + N + ")\\s?[)\\]]?" + FREE);

  /** A value behind the number of people in whom it was measured: "n=354, 3132 (582)". */
  private static final Pattern SIZED =
      Pattern.compile(
          "(?:[nN]\\s?=\\s?\\d[\\d,]*[,;:]\\s?|\\d[\\d,]*[,;] (?=" + N + "\\s?[±(]))(" + N + ".*)");

  private static final Pattern FRACTION =
      Pattern.compile(
          "(" + WHOLE + ")\\s?/\\s?(" + WHOLE + ")(?:\\s?[(\\[](" + N + ")\\s?%?[)\\]])?" + FREE);
  private static final Pattern SHARE =
      Pattern.compile("(" + WHOLE + ")\\s?[(\\[](" + N + ")\\s?%[)\\]]" + FREE);
  private static final Pattern PLAIN = Pattern.compile("(" + N + ")\\s?(%?)" + FREE);
  private static final Pattern SPREAD =
      Pattern.compile(
          "(" + N + ")\\s?(%?)\\s?(?:±\\s?(" + N + ")|[(\\[]±?\\s?(" + N + ")[)\\]])\\s?%?" + NOTE);
  private static final Pattern INTERVAL =
      Pattern.compile(
          "("
              + N
              + ")\\s?(%?)\\s?[(\\[](?:[\\d.]*%?\\s?CI:?\\s?)?("
              + N
              + ")\\s?(?:to|–|-|,|;)\\s?("
              + N
              + ")[)\\]]"
              + FREE);

  /** Reads a cell in plain English. */
  static CellNumber read(String cell) {
    return read(cell, Notation.ENGLISH);
  }

  /**
   * Reads a cell; null where it is more or less than one of the known forms.
   *
   * @param notation how the document writes numbers
   */
  static CellNumber read(String cell, Notation notation) {
    String plain = notation.english(cell).strip().replace(" ± ", "±").replace("+/-", "±");
    String all = SIGN.matcher(plain).replaceAll("$1");
    Matcher sized = SIZED.matcher(all);
    String words = sized.matches() ? sized.group(1) : all;
    Matcher m = FRACTION.matcher(words);
    if (m.matches() && people(m.group(1)) && people(m.group(2))) {
      return new CellNumber(
          null, false, whole(m.group(1)), whole(m.group(2)), number(m.group(3)), null, null, null);
    }
    m = SHARE.matcher(words);
    if (m.matches() && people(m.group(1))) {
      return new CellNumber(
          number(m.group(1)), false, whole(m.group(1)), null, number(m.group(2)), null, null, null);
    }
    m = INTERVAL.matcher(words);
    if (m.matches()) {
      return new CellNumber(
          number(m.group(1)),
          !m.group(2).isEmpty(),
          null,
          null,
          null,
          null,
          number(m.group(3)),
          number(m.group(4)));
    }
    m = SPREAD.matcher(words);
    if (m.matches()) {
      String second = m.group(3) == null ? m.group(4) : m.group(3);
      return new CellNumber(
          number(m.group(1)), !m.group(2).isEmpty(), null, null, null, number(second), null, null);
    }
    m = PLAIN.matcher(words);
    if (m.matches()) {
      return new CellNumber(
          number(m.group(1)), !m.group(2).isEmpty(), null, null, null, null, null, null);
    }
    return null;
  }

  /**
   * "12 (40)" read as a count with its percentage; null where it can't be one.
   *
   * @param size how many people there are; null where the table doesn't say
   * @param said whether a label says that counts with percentages stand here
   */
  CellNumber asCount(Integer size, boolean said) {
    boolean whole = value != null && !percent && value.scale() <= 0 && value.signum() >= 0;
    boolean pair =
        whole
            && spread != null
            && spread.signum() >= 0
            && spread.compareTo(HUNDRED) <= 0
            && value.compareTo(MOST_PEOPLE) < 0;
    if (!pair || (size == null ? !said : !fits(size) && !said)) {
      return null;
    }
    return new CellNumber(value, false, value.intValueExact(), null, spread, null, null, null);
  }

  /** A plain number read as one of people. */
  CellNumber asPeople() {
    return new CellNumber(value, false, value.intValueExact(), null, null, null, null, null);
  }

  /** Whether the second number is the percentage that the first is of a size. */
  private boolean fits(int size) {
    double share = size == 0 ? 0 : 100.0 * value.doubleValue() / size;
    return Math.abs(share - spread.doubleValue()) <= 1;
  }

  /** This number with the one of the column beside it, which holds what scatters around it. */
  CellNumber withSpread(CellNumber beside) {
    return new CellNumber(value, percent, null, null, null, beside.value, null, null);
  }

  /**
   * This number with the interval of the column beside it; null where that one holds none.
   *
   * @param beside what the column beside it says
   */
  CellNumber withInterval(String beside) {
    Matcher m = BOUNDS.matcher(SIGN.matcher(beside.strip()).replaceAll("$1"));
    return m.matches()
        ? new CellNumber(
            value, percent, null, null, null, null, number(m.group(1)), number(m.group(2)))
        : null;
  }

  /** Whether it is a number by itself. */
  boolean plain() {
    return value != null && events == null && spread == null && low == null;
  }

  /** Whether it can be a number of people. */
  boolean counts() {
    return events != null
        || !percent
            && spread == null
            && low == null
            && value.scale() <= 0
            && value.signum() >= 0
            && value.compareTo(MOST_PEOPLE) < 0;
  }

  /** The count, where {@link #counts}. */
  int people() {
    return events != null ? events : value.intValueExact();
  }

  private static boolean people(String digits) {
    return number(digits).compareTo(MOST_PEOPLE) < 0;
  }

  private static Integer whole(String digits) {
    return Integer.valueOf(digits.replace(",", "").toLowerCase(Locale.ROOT));
  }

  /** The number that digits write; null for none. */
  static BigDecimal number(String digits) {
    return digits == null
        ? null
        : new BigDecimal(
            digits.replace(",", "").replace('·', '.').replaceFirst("^[−–]", "-").replace("+", ""));
  }
}
