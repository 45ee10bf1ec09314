package eluate.read.pdf;

import eluate.read.pdf.Word.Level;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes words on one line. A raised number must never join the number before it: ten to the minus
 * three is {@code 10^-3}, not 10-3.
 */
final class Scripted {

  private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th");
  private static final Pattern SIGN = Pattern.compile("\\d?[+\u2212\u2013-]|[®™°]");
  private static final Pattern REFERENCES =
      Pattern.compile("\\d{1,3}(?:[,\u2013\u2212-]\\s?\\d{1,3}){0,20},?");
  private static final Pattern UNIT =
      Pattern.compile("(?:.*[^\\p{L}])?(?:[kcdmµμn]?m|s|h|min|kg|R|r|χ|X|x|I|T|D)");
  private static final int REFERENCE_WORD = 3;

  private Scripted() {}

  static String text(List<Word> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String blank = word.spaced() && !out.isEmpty() ? " " : "";
      if (word.level() == Level.NORMAL) {
        out.append(blank).append(word.text());
        continue;
      }
      int end = i;
      StringBuilder script = new StringBuilder(word.text());
      while (end + 1 < words.size()
          && words.get(end + 1).level() == word.level()
          && !words.get(end + 1).spaced()) {
        script.append(words.get(++end).text());
      }
      i = end;
      String raised = script.toString();
      if (word.level() == Level.RAISED && reference(raised, out)) {
        continue;
      }
      out.append(blank);
      out.append(mark(raised, word.level(), out));
    }
    return out.toString();
  }

  private static String mark(String script, Level level, CharSequence before) {
    char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
    boolean afterDigit = Character.isDigit(last);
    if (level == Level.LOWERED) {
      return afterDigit && Character.isDigit(script.charAt(0)) ? "_" + script : script;
    }
    boolean joined = Character.isLetterOrDigit(last) || last == ')' || last == '%';
    if (!joined || ORDINAL.matcher(script).matches()) {
      return script;
    }
    boolean sign = SIGN.matcher(script).matches() && !afterDigit;
    boolean marker = afterDigit && script.length() == 1 && "+-\u2212\u2013".contains(script);
    return sign || marker ? script : "^" + script;
  }

  /** Numbers that only lead to the reference list are no part of the sentence. */
  private static boolean reference(String script, CharSequence before) {
    char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
    if (!REFERENCES.matcher(script).matches()) {
      return false;
    }
    if (".,;:)]”’\"".indexOf(last) >= 0) {
      return true;
    }
    if (!Character.isLetter(last)) {
      return false;
    }
    int start = before.length();
    while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
      start--;
    }
    String word = before.subSequence(start, before.length()).toString();
    boolean power = script.length() == 1 && UNIT.matcher(word).matches();
    return !power && word.length() >= REFERENCE_WORD;
  }
}
