package eluate.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a word broken at a line's end from one that has a hyphen. The document itself is the
 * dictionary: a word or a compound that stands unbroken somewhere else is written so here too.
 */
final class Hyphens {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");
  private static final Pattern END =
      Pattern.compile("([\\p{L}\\d]+(?:-[\\p{L}\\d]+)*)[-\u2010\u00AD]$");
  private static final Pattern START = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");

  /** First parts that keep their hyphen in common usage. */
  private static final Set<String> KEEP =
      Set.of(
          "non",
          "self",
          "well",
          "high",
          "low",
          "long",
          "short",
          "double",
          "single",
          "half",
          "cross",
          "follow",
          "post",
          "pre",
          "ex",
          "all",
          "intention",
          "placebo",
          "evidence",
          "open",
          "first",
          "second",
          "third",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "ten",
          "year",
          "week",
          "health",
          "patient",
          "dose",
          "large",
          "small",
          "end",
          "age",
          "early",
          "late",
          "beta",
          "alpha",
          "gamma",
          "anti",
          "meta",
          "semi",
          "quasi",
          "mid",
          "multi",
          "time",
          "head",
          "side",
          "drug",
          "disease",
          "treatment",
          "quality");

  private static final int LONGEST_LOOK = 80;

  private final Map<String, Integer> words = new HashMap<>();

  /** Takes all words of a line as they stand but a broken one at its end or start. */
  void learn(String line, boolean afterHyphen) {
    Matcher m = WORD.matcher(line);
    while (m.find()) {
      boolean broken =
          (m.end() < line.length() && m.end() == line.length() - 1 && hyphen(line.charAt(m.end())))
              || (afterHyphen && m.start() == 0);
      if (!broken) {
        String word = m.group().toLowerCase(Locale.ROOT);
        words.merge(word, 1, Integer::sum);
        for (String part : word.contains("-") ? List.of(word.split("-")) : List.<String>of()) {
          words.merge(part, 1, Integer::sum);
        }
      }
    }
  }

  private static boolean hyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00AD';
  }

  /** Whether a line ends with a hyphen after a word. */
  static boolean broken(CharSequence line) {
    int length = line.length();
    return length > 1
        && hyphen(line.charAt(length - 1))
        && Character.isLetterOrDigit(line.charAt(length - 2));
  }

  /**
   * What the end of a broken line and the next line's start are joined by: nothing, or a hyphen.
   */
  String joint(CharSequence before, String next) {
    if (before.charAt(before.length() - 1) == '\u00AD') {
      return "";
    }
    String tail =
        before.subSequence(Math.max(0, before.length() - LONGEST_LOOK), before.length()).toString();
    Matcher end = END.matcher(tail);
    Matcher start = START.matcher(next);
    if (!end.find() || !start.lookingAt()) {
      return "-";
    }
    String head = end.group(1);
    String rest = start.group();
    if (!Character.isLowerCase(rest.charAt(0))
        || !Character.isLetter(head.charAt(head.length() - 1))) {
      return "-";
    }
    String a = head.toLowerCase(Locale.ROOT);
    String b = rest.toLowerCase(Locale.ROOT);
    int whole = words.getOrDefault(a + b, 0);
    int compound = words.getOrDefault(a + "-" + b, 0);
    if (whole != compound) {
      return whole > compound ? "" : "-";
    }
    String last = a.substring(a.lastIndexOf('-') + 1);
    String first = b.contains("-") ? b.substring(0, b.indexOf('-')) : b;
    if (words.containsKey(last + first)) {
      return "";
    }
    boolean parts = last.length() > 2 && words.containsKey(last) && words.containsKey(first);
    boolean capital = Character.isUpperCase(head.charAt(head.length() - 1));
    return capital || (parts && first.length() > 3) || KEEP.contains(last) ? "-" : "";
  }
}
