package eluate.language;

import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text finely: a run of letters and digits, a decimal number, or one mark. Names in medicine
 * hang together by hyphens and slashes ("insulin-induced", "CDC-TMP"), so that what is joined here
 * could not be told apart later.
 */
final class Tokenizer {
  private Tokenizer() {}

  /** The tokens of a stretch of text. */
  static List<Token> tokens(String text, Span span) {
    List<Token> tokens = new ArrayList<>();
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      if (Character.isLetterOrDigit(c)) {
        end = wordEnd(text, i, span.end());
      }
      String word = text.substring(i, end);
      List<String> fold = Character.isLetterOrDigit(c) ? Folding.words(word) : List.of();
      tokens.add(new Token(i, end, word, String.join("", fold)));
      i = end;
    }
    return tokens;
  }

  private static int wordEnd(String text, int start, int limit) {
    int i = start;
    boolean digits = true;
    while (i < limit) {
      char c = text.charAt(i);
      boolean lowered = c >= '₀' && c <= '₉';
      boolean part =
          lowered
              || Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK;
      boolean point =
          digits
              && (c == '.' || c == '·' || c == ',')
              && i > start
              && i + 1 < limit
              && isDigit(text.charAt(i + 1))
              && isDigit(text.charAt(i - 1));
      if (!part && !point) {
        break;
      }
      digits &= isDigit(c) || point;
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
