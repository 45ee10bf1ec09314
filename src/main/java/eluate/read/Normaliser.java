package eluate.read;

/**
 * Makes the text that offsets count in: line feeds only, plain spaces, and no character outside the
 * basic multilingual plane, so that an offset means the same character in every language.
 */
final class Normaliser {

  private static final char REPLACEMENT = '\uFFFD';

  private Normaliser() {}

  /** The normalised text. Plain text with line feeds comes back as it was. */
  static String normalise(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r') {
        out.append('\n');
        if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (Character.isSurrogate(c)) {
        out.append(REPLACEMENT);
        if (Character.isHighSurrogate(c)
            && i + 1 < raw.length()
            && Character.isLowSurrogate(raw.charAt(i + 1))) {
          i++;
        }
      } else {
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  private static char plain(char c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    // No-break, thin, narrow and other spaces, which Java's own \s does not match.
    if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return ' ';
    }
    return c == '\uFFFE' || c == '\uFFFF' ? REPLACEMENT : c;
  }
}
