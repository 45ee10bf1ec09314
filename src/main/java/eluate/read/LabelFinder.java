package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private static final Wording GAP = Wording.of("\\s{2,}(?=\\p{Lu})|\\s?[|·]\\s{1,3}(?=\\p{Lu})");
  private static final Wording SENTENCE = Wording.of("[.!?)\\]\"”]\\s{0,3}(?=\\p{Lu})");
  private static final Wording SHOUTED = Wording.of("(?<=\\p{Ll} )(?=\\p{Lu}{4})");

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
    Passage passage = new Passage(text, line);
    Set<Integer> gaps = starts(GAP, passage);
    gaps.add(line.start());
    Set<Integer> starts = new TreeSet<>(gaps);
    starts.addAll(starts(SENTENCE, passage));
    Set<Integer> shouted = starts(SHOUTED, passage);
    starts.addAll(shouted);
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

  private static Set<Integer> starts(Wording wording, Passage line) {
    Set<Integer> starts = new TreeSet<>();
    Finder m = wording.finder(line);
    while (m.find()) {
      starts.add(m.end());
    }
    return starts;
  }
}
