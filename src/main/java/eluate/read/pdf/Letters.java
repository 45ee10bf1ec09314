package eluate.read.pdf;

import java.text.Normalizer;

/** Characters as a reader would type them. */
final class Letters {

  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char LAST_LIGATURE = '\uFB06';

  private static final int FIRST_FORMULA = 0x1D400;
  private static final int LAST_FORMULA = 0x1D7FF;

  private Letters() {}

  /**
   * Latin ligatures taken apart, a letter and its accent joined into one character, odd spaces
   * plain, marks of no width left out. Nothing else is folded: a raised two stays a raised two.
   */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        out.append(outsidePlane(text.codePointAt(i)));
        i++;
        continue;
      }
      if (c >= FIRST_LIGATURE && c <= LAST_LIGATURE) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
        out.append(' ');
      } else if (c == '\u00AD' || Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Slanted and bold letters of formulas are letters; of others a mark stays. */
  private static String outsidePlane(int c) {
    return c >= FIRST_FORMULA && c <= LAST_FORMULA
        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        : "\uFFFD";
  }
}
