package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the labels of structured abstracts that stand within a paragraph: before a colon, a dash or
 * a full stop, in capitals, or, in the manner of some journals, in bold type that the text lost.
 */
final class LabelFinder {

  private static final int LONGEST = 70;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}()/&,'’.-]{1,40}+");
  private static final Pattern COLON = Pattern.compile(" {0,2}:");
  private static final Pattern DASH = Pattern.compile("\\s?[—–](?=\\s?[\\p{Lu}\\d])");
  private static final Pattern BARE = Pattern.compile("(?=\\s{1,3}[\\p{Lu}\\d(\"“])");

  /** Behind one of these and a few spaces a sentence starts. */
  private static final String ENDS = ".!?)]\"”";

  /** So few spaces. */
  private static final int FEW = 3;

  /** What stands between the fields of a page. */
  private static final String FIELD_MARKS = "|·";

  /** So many capitals are no short form. */
  private static final int MANY_CAPITALS = 4;

  private final Headings headings;

  LabelFinder(Headings headings) {
    this.headings = headings;
  }

  /**
   * A label of a line.
   *
   * @param heading where it stands and what it means
   * @param bare whether nothing sets it off from the sentence after it; a text must have several of
   *     these before they count
   */
  record Label(Heading heading, boolean bare) {}

  /** A label with a colon at the start of the line. */
  List<Label> atStart(String text, Span line) {
    return at(text, line.start(), line.end(), true)
        .filter(l -> text.charAt(l.heading().span().end() - 1) == ':')
        .stream()
        .toList();
  }

  /** All labels of a line, in order. */
  List<Label> all(String text, Span line) {
    Set<Integer> gaps = new HashSet<>();
    gaps.add(line.start());
    Set<Integer> shouted = new HashSet<>();
    List<Integer> starts = starts(text, line, gaps, shouted);
    List<Label> found = new ArrayList<>();
    int reached = line.start();
    for (int start : starts) {
      if (start < reached) {
        continue;
      }
      Optional<Label> label = at(text, start, line.end(), gaps.contains(start));
      boolean colon =
          label.isPresent() && text.charAt(label.get().heading().span().end() - 1) == ':';
      if (label.isPresent() && (colon || !shouted.contains(start) || gaps.contains(start))) {
        found.add(label.get());
        reached = label.get().heading().span().end();
      }
    }
    return found;
  }

  /**
   * The longest label that starts here.
   *
   * @param field whether a field of a page may start here
   */
  private Optional<Label> at(String text, int start, int lineEnd, boolean field) {
    Matcher m = WORD.matcher(text).useTransparentBounds(true);
    int end = Math.min(lineEnd, start + LONGEST);
    Optional<Label> best = Optional.empty();
    int at = start;
    while (at < end && m.region(at, lineEnd).lookingAt() && m.end() <= end) {
      int wordEnd = m.end();
      boolean stop = text.charAt(wordEnd - 1) == '.';
      Optional<Label> longer = ending(text, start, stop ? wordEnd - 1 : wordEnd, lineEnd, field);
      best = longer.isPresent() ? longer : best;
      at = wordEnd;
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
    }
    return best;
  }

  private Optional<Label> ending(String text, int start, int end, int lineEnd, boolean field) {
    Matcher m = COLON.matcher(text).region(end, lineEnd).useTransparentBounds(true);
    if (m.lookingAt()) {
      Optional<Label> label = label(text, start, end, m.end(), Form.LABEL, false);
      return label.filter(l -> field || l.heading().role() != Role.FIELDS);
    }
    if (end < lineEnd
        && text.charAt(end) == '.'
        && end + 1 < lineEnd
        && text.charAt(end + 1) == ' ') {
      return label(text, start, end, end + 1, Form.CAPS, false);
    }
    if (m.usePattern(DASH).lookingAt()) {
      return label(text, start, end, m.end(), Form.CAPS, false);
    }
    if (m.usePattern(BARE).lookingAt() && goesOnInLowerCase(text, end, lineEnd)) {
      String words = text.substring(start, end);
      boolean capitals = words.length() > 2 && words.equals(words.toUpperCase(Locale.ROOT));
      return label(text, start, end, end, Form.CAPS, !capitals);
    }
    return Optional.empty();
  }

  private Optional<Label> label(
      String text, int start, int end, int after, Form form, boolean bare) {
    String words = text.substring(start, end).strip();
    Optional<HeadingRule> rule = headings.find(words, form);
    return rule.map(
        r ->
            new Label(new Heading(new Span(start, after), words, r, 0, Heading.Kind.INLINE), bare));
  }

  /** A line of capitals is a heading as a whole or none. */
  private static boolean goesOnInLowerCase(String text, int from, int lineEnd) {
    return text.substring(from, Math.min(lineEnd, from + LONGEST))
        .chars()
        .anyMatch(Character::isLowerCase);
  }

  /**
   * Where labels may start: at the line's start, and at capitals behind a gap, behind the end of a
   * sentence, or that are many behind a word in small letters.
   */
  private static List<Integer> starts(
      String text, Span line, Set<Integer> gaps, Set<Integer> shouted) {
    List<Integer> starts = new ArrayList<>();
    starts.add(line.start());
    for (int at = line.start() + 1; at < line.end(); at++) {
      if (!isCapital(text, at, line.end())) {
        continue;
      }
      int spaces = 0;
      int before = at - 1;
      while (before >= line.start() && isSpace(text.charAt(before))) {
        spaces++;
        before--;
      }
      char mark = before < line.start() ? ' ' : text.charAt(before);
      boolean gap = spaces >= 2 || spaces == 1 && FIELD_MARKS.indexOf(mark) >= 0;
      boolean sentence = spaces <= FEW && ENDS.indexOf(mark) >= 0;
      boolean loud =
          spaces == 1
              && text.charAt(at - 1) == ' '
              && before >= line.start()
              && Character.getType(text.codePointBefore(before + 1)) == Character.LOWERCASE_LETTER
              && isShouted(text, at, line.end());
      if (gap) {
        gaps.add(at);
      }
      if (loud) {
        shouted.add(at);
      }
      if (gap || sentence || loud) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static boolean isCapital(String text, int at, int end) {
    char c = text.charAt(at);
    if (c < 128) {
      return c >= 'A' && c <= 'Z';
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < end
            && Character.isLowSurrogate(text.charAt(at + 1));
    return Character.getType(pair ? text.codePointAt(at) : c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isShouted(String text, int at, int end) {
    int place = at;
    for (int i = 0; i < MANY_CAPITALS; i++) {
      if (place >= end || !isCapital(text, place, end)) {
        return false;
      }
      place += Character.charCount(text.codePointAt(place));
    }
    return true;
  }

  /** As expressions know white space. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
