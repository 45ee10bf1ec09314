package eluate.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands between two things that a sentence tells, made comparable. */
final class Glue {
  /** Characters up to which words are kept as they are. */
  private static final int SHORT = 26;

  private static final Pattern ROUND = Pattern.compile("\\([^()]*\\)");
  private static final Pattern SQUARE = Pattern.compile("\\[[^\\[\\]]*\\]");
  private static final Pattern ROUND_OPEN = Pattern.compile("\\([^()]*$");
  private static final Pattern SQUARE_OPEN = Pattern.compile("\\[[^\\[\\]]*$");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,·]\\d+)?");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}(:=,]+");

  private Glue() {}

  /** The words without what stands in brackets. */
  static String bare(String glue) {
    return SQUARE.matcher(ROUND.matcher(glue).replaceAll(" ")).replaceAll(" ");
  }

  /** The words in front of a bracket that they don't close. */
  static String beforeOpen(String glue) {
    return SQUARE_OPEN.matcher(ROUND_OPEN.matcher(glue).replaceAll(" ")).replaceAll(" ");
  }

  /** Whether the words open a bracket that they don't close. */
  static boolean opens(String glue) {
    int depth = 0;
    for (int i = 0; i < glue.length(); i++) {
      depth = Math.max(depth + step(glue.charAt(i)), 0);
    }
    return depth > 0;
  }

  /** Whether the words close a bracket that they don't open. */
  static boolean closes(String glue) {
    int depth = 0;
    for (int i = 0; i < glue.length() && depth >= 0; i++) {
      depth += step(glue.charAt(i));
    }
    return depth < 0;
  }

  private static int step(char c) {
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
  }

  /** Short words as they are, numbers as one; of long ones how long they are. */
  static String brief(String glue) {
    String words =
        SPACES
            .matcher(NUMBER.matcher(glue).replaceAll("0"))
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT);
    if (words.length() <= SHORT) {
      return "'" + words + "'";
    }
    return words.length() < 60 ? "long" : words.length() < 120 ? "longer" : "far";
  }

  /** The last word, and whether it is near. */
  static String lastWords(String glue) {
    String[] words = NO_WORD.split(glue.strip().toLowerCase(Locale.ROOT));
    return words.length == 0
        ? ""
        : words[words.length - 1] + (glue.length() < 40 ? " near" : " off");
  }
}
