package eluate.export;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running a text as a formula. */
final class SafeCell {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
  private static final String FORMULA = "=+-@\t\r\0";

  private SafeCell() {}

  /** The text, with an apostrophe before it where a spreadsheet would run it. */
  static String of(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
