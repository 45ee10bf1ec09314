package eluate.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names of outcomes as records have them: lower case, in the singular. */
final class Terms {
  private static final Pattern WORD_START = Pattern.compile("(?<= )");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern GRADE =
      Pattern.compile(
          "(?i)\\b(?:(?:any|all|high|low)[- ]grade|grades?[- ]?\\s?(?:[≥≤<>]=?\\s?)?(?:[0-5]|IV|III|II|I)(?:\\s?(?:-|–|to|/|or|and)\\s?(?:[0-5]|IV|V|III|II))?(?:\\s?\\+| (?:or|and) (?:higher|greater|worse|more|above))?)\\s+");

  /** Words whose last letter is no plural ending. */
  private static final Set<String> SINGULAR =
      Set.of(
          "diabetes",
          "herpes",
          "rabies",
          "scabies",
          "pus",
          "tinnitus",
          "lupus",
          "tetanus",
          "status",
          "ascites",
          "menses",
          "series",
          "caries",
          "mumps",
          "biliousness",
          "hives",
          "sepsis",
          "erysipelas");

  private Terms() {}

  /** The words without a grade before or among them. */
  static String withoutGrade(String words) {
    return GRADE.matcher(words).replaceAll("").strip();
  }

  /**
   * The words in lower case, the last of them in the singular; abbreviations keep their capitals.
   */
  static String singular(String words) {
    String text = SPACES.matcher(words).replaceAll(" ").strip();
    int space = text.lastIndexOf(' ');
    String last = text.substring(space + 1);
    boolean capitals =
        last.length() <= 6 && last.chars().filter(Character::isUpperCase).count() >= 2;
    String head = lower(text.substring(0, space + 1));
    return head + (capitals ? last.replaceFirst("s$", "") : one(last.toLowerCase(Locale.ROOT)));
  }

  /** The words in lower case; abbreviations keep their capitals. */
  static String lower(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : WORD_START.split(words)) {
      boolean capitals = word.chars().filter(Character::isUpperCase).count() >= 2;
      out.append(capitals ? word : word.toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  private static String one(String word) {
    if (SINGULAR.contains(word)
        || word.length() < 4
        || !word.endsWith("s")
        || word.matches(".*(?:ss|us|is)$")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(?:oses|yses|eses|ases)$")
        && !word.matches(
            ".*(?:increases|decreases|releases|diseases|cases|doses|(?:amin|lip|kin|phosphat|dehydrogen|transfer|prote|ox)ases)$")) {
      return word.substring(0, word.length() - 2) + "is";
    }
    if (word.matches(".*(?:(?<!a)ches|shes|xes|sses)$")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }
}
