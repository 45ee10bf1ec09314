package eluate.export;

import java.util.Locale;

/** Text of documents as HTML that shows it and runs none of it. */
public final class Html {

  private Html() {}

  /** Text for the content of an element or a quoted attribute. */
  public static String text(String plain) {
    StringBuilder safe = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\n', '\t' -> safe.append(c);
        default -> safe.append(isControl(c) ? shown(c) : String.valueOf(c));
      }
    }
    return safe.toString();
  }

  /** Characters that show nothing, and those that turn the direction of what follows. */
  private static boolean isControl(char c) {
    return Character.isISOControl(c)
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\u200E'
        || c == '\u200F'
        || Character.isSurrogate(c)
        || c >= '\uFFFE';
  }

  private static String shown(char c) {
    return String.format(Locale.ROOT, "[U+%04X]", (int) c);
  }
}
