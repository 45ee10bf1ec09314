package eluate.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words made alike for comparison: case, punctuation, accents, plural endings and British spelling folded away. These
 * are the rules by which names agree in the record's definition of what counts as right.
 */
public final class Folding {
  private Folding() {}

  /** The folded words of a name, in order. */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && isWordCharacter(plain.charAt(i));
      boolean turn = inside && start >= 0 && isGreek(plain.charAt(i)) != isGreek(plain.charAt(i - 1));
      if (start >= 0 && (!inside || turn)) {
        words.add(word(plain.substring(start, i)));
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** The folded words written together. */
  public static String key(String text) {
    return String.join("", words(text));
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean ascii = lower.chars().allMatch(c -> c < 128);
    if (!ascii) {
      lower = Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
      StringBuilder kept = new StringBuilder(lower.length());
      for (int i = 0; i < lower.length(); i++) {
        char c = lower.charAt(i);
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          kept.append(c == 'ß' ? "ss" : c == 'ς' ? "σ" : String.valueOf(c));
        }
      }
      lower = kept.toString();
    }
    return lower.replace("tumour", "tumor").replace("leukaemi", "leukemi");
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || isGreek(c);
  }

  private static boolean isGreek(char c) {
    return c >= 'α' && c <= 'ω';
  }

  /** One word with its British vowels and its plural ending folded. */
  private static String word(String word) {
    String w = british(word);
    int n = w.length();
    if (n > 3 && w.endsWith("ies")) {
      return w.substring(0, n - 3) + "y";
    }
    if (n > 3 && w.endsWith("ses") && !w.endsWith("sses")) {
      return w.substring(0, n - 2) + "is";
    }
    if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      return w.substring(0, n - 1);
    }
    return w;
  }

  private static String british(String word) {
    if (word.indexOf("ae") < 0 && word.indexOf("oe") < 0) {
      return word;
    }
    String w = word;
    for (int i = 1; i + 2 < w.length(); i++) {
      if (w.startsWith("ae", i) && letter(w, i - 1) && letter(w, i + 2)) {
        w = w.substring(0, i) + w.substring(i + 1);
      }
    }
    if (w.startsWith("oe") && w.length() > 2 && letter(w, 2)) {
      w = w.substring(1);
    }
    for (int i = 1; i + 2 < w.length(); i++) {
      if (w.startsWith("oe", i) && letter(w, i - 1) && (w.charAt(i + 2) == 'd' || w.charAt(i + 2) == 'n')) {
        w = w.substring(0, i) + w.substring(i + 1);
      }
    }
    return w;
  }

  private static boolean letter(String w, int i) {
    return w.charAt(i) >= 'a' && w.charAt(i) <= 'z';
  }
}
