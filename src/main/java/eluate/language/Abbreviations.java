package eluate.language;

import eluate.document.Section;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Abbreviations that the text defines, "anti-synthetase syndrome (ASyS)", found by walking the
 * letters of the short form back through the words before it (the method of Schwartz and Hearst,
 * 2003).
 */
public final class Abbreviations {
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,8}");
  private static final Pattern SHORT_FORM =
      Pattern.compile("\\(\\s*([A-Za-z0-9][A-Za-z0-9α-ω+/&.-]{0,10})\\s*(?:[;,][^()]{0,80})?\\)");

  /** How far before its short form a long form may start. */
  private static final int FURTHEST = 140;

  private static final int SHORTEST = 3;

  private static final Wording WORD = Wording.of("[\\p{L}\\d]+");
  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "in", "for", "to", "with", "by", "on", "or", "a", "an");

  private final Map<String, String> longForms;

  private Abbreviations(Map<String, String> longForms) {
    this.longForms = longForms;
  }

  /** None at all. */
  static Abbreviations none() {
    return new Abbreviations(Map.of());
  }

  /** The abbreviations that a document defines in the parts that are searched. */
  public static Abbreviations of(String text, Iterable<Section> sections) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Section section : sections) {
      if (!section.searched()) {
        continue;
      }
      Matcher m = SHORT_FORM.matcher(text).region(section.span().start(), section.span().end());
      while (m.find()) {
        String shortForm = m.group(1);
        String before = before(text, section.span().start(), m.start());
        boolean letters =
            shortForm.chars().anyMatch(Character::isLetter)
                && shortForm.chars().anyMatch(Character::isUpperCase);
        String longForm = letters && before.length() >= SHORTEST ? match(shortForm, before) : null;
        if (longForm != null) {
          found.putIfAbsent(shortForm, longForm);
        }
      }
    }
    return new Abbreviations(found);
  }

  /** The words before a bracket, back to the bracket or line before. */
  private static String before(String text, int from, int bracket) {
    int end = bracket;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > from && end - start < FURTHEST && "()\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  /**
   * The last words whose first letters are the short form's, small words aside: "abiraterone
   * acetate (AA)", of which the letters alone would take "acetate"; null where they are not.
   */
  private static String initials(String shortForm, String before) {
    if (!CAPITALS.matcher(shortForm).matches()) {
      return null;
    }
    Finder word = WORD.finder(before);
    List<Integer> starts = new ArrayList<>();
    while (word.find()) {
      if (!SMALL.contains(word.group().toLowerCase(Locale.ROOT))) {
        starts.add(word.start());
      }
    }
    int first = starts.size() - shortForm.length();
    for (int i = 0; i < shortForm.length(); i++) {
      if (first < 0
          || Character.toUpperCase(before.charAt(starts.get(first + i))) != shortForm.charAt(i)) {
        return null;
      }
    }
    return before.substring(starts.get(first)).strip();
  }

  private static String match(String shortForm, String before) {
    String byWords = initials(shortForm, before);
    if (byWords != null) {
      return byWords;
    }
    String words = before.strip();
    int s = shortForm.length() - 1;
    int l = words.length() - 1;
    while (s >= 0) {
      char c = Character.toLowerCase(shortForm.charAt(s));
      if (!Character.isLetterOrDigit(c) || (s == shortForm.length() - 1 && c == 's' && s > 1)) {
        s--;
        continue;
      }
      while (l >= 0
          && (Character.toLowerCase(words.charAt(l)) != c
              || (s == 0 && l > 0 && Character.isLetterOrDigit(words.charAt(l - 1))))) {
        l--;
      }
      if (l < 0) {
        return null;
      }
      l--;
      s--;
    }
    String longForm = words.substring(l + 1).strip();
    int count = longForm.split("[\\s-]+").length;
    boolean fits = count <= Math.min(shortForm.length() + 5, shortForm.length() * 2);
    boolean longer = longForm.length() > shortForm.length() + 1;
    return fits
            && longer
            && !longForm.toLowerCase(Locale.ROOT).contains(shortForm.toLowerCase(Locale.ROOT) + " ")
        ? longForm
        : null;
  }

  /** The long form of a short one; null where the text defines none. */
  public String longForm(String shortForm) {
    return longForms.get(shortForm);
  }

  /** Short forms with their long ones, in the order of their definition. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(longForms);
  }
}
