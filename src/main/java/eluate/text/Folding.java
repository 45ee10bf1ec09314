package eluate.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words made alike for comparison: case, punctuation, accents, plural endings and British spelling
 * folded away. These are the rules by which names agree in the record's definition of what counts
 * as right.
 */
public final class Folding {
  private static final char IOTA_BELOW = '\u0345';
  private static final Pattern AE = Pattern.compile("(?<=[a-z])ae(?=[a-z])");
  private static final Pattern OE_FIRST = Pattern.compile("(?<![a-z])oe(?=[a-z])");
  private static final Pattern OE_INSIDE = Pattern.compile("(?<=[a-z])oe(?=[dn])");

  private Folding() {}

  /** The folded words of a name, in order. */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && isWordCharacter(plain.charAt(i));
      boolean turn =
          inside && start >= 0 && isGreek(plain.charAt(i)) != isGreek(plain.charAt(i - 1));
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
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        lower = withoutAccents(lower);
        break;
      }
    }
    return lower.replace("tumour", "tumor").replace("leukaemi", "leukemi");
  }

  private static String withoutAccents(String lower) {
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ß' -> kept.append("ss");
        case 'ς' -> kept.append('σ');
        case IOTA_BELOW -> kept.append('ι');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            kept.append(c);
          }
        }
      }
    }
    return kept.toString();
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
    if (!word.contains("ae") && !word.contains("oe")) {
      return word;
    }
    String w = AE.matcher(word).replaceAll("e");
    w = OE_FIRST.matcher(w).replaceAll("e");
    return OE_INSIDE.matcher(w).replaceAll("e");
  }
}
