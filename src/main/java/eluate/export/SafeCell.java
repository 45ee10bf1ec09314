package eluate.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula. An apostrophe goes before what would start
 * one; where lists are separated by semicolons, a cell can also start after one.
 */
final class SafeCell {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");

  /** The last four are the wide forms that some language versions take for the same. */
  private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

  private static final Pattern INSIDE = Pattern.compile(";(?=[=+@\\-])");

  private static final Pattern SHIELDED = Pattern.compile(";'(?=[=+@\\-])");

  /** What a spreadsheet makes a date of, or a rounded number. */
  private static final Pattern MISREAD =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,4}(?:[-/.]\\d{1,4})?|\\d{16,}");

  private SafeCell() {}

  /** The text, with an apostrophe before it where a spreadsheet would run it. */
  static String of(String cell) {
    if (cell.isEmpty() || NUMBER.matcher(cell).matches()) {
      return cell;
    }
    String safe = cell.indexOf(';') < 0 ? cell : INSIDE.matcher(cell).replaceAll(";'");
    return FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + safe : safe;
  }

  /** The text that a cell was made from by {@link #text}. */
  static String read(String cell) {
    String plain = cell.startsWith("'") ? cell.substring(1) : cell;
    plain = SHIELDED.matcher(plain).replaceAll(";");
    return text(plain).equals(cell) ? plain : cell;
  }

  /**
   * A text for a file that a spreadsheet opens: as {@link #of}, and with an apostrophe before what
   * would be taken for a date, such as the grade 2-3.
   */
  static String text(String cell) {
    return MISREAD.matcher(cell).matches() ? "'" + cell : of(cell);
  }
}
