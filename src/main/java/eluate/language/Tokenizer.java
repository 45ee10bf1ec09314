package eluate.language;

import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts text finely: a run of letters and digits, a decimal number, or one mark. Names in medicine
 * hang together by hyphens and slashes ("insulin-induced", "CDC-TMP"), so that what is joined here
 * could not be told apart later.
 */
final class Tokenizer {
  /** Words remembered; later ones are folded afresh each time. */
  private static final int MOST_WORDS = 40_000;

  /** A word as printed, and folded for comparison. */
  private record Form(String text, String fold) {}

  private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

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
      Form form = form(text.substring(i, end));
      tokens.add(new Token(i, end, form.text, form.fold));
      i = end;
    }
    return tokens;
  }

  private static Form form(String word) {
    Form form = FORMS.get(word);
    if (form == null) {
      boolean mark = !Character.isLetterOrDigit(word.charAt(0));
      form = new Form(word, mark ? "" : Folding.key(word));
      if (FORMS.size() < MOST_WORDS) {
        FORMS.put(word, form);
      }
    }
    return form;
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
