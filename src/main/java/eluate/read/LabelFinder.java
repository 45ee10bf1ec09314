package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels of structured abstracts that stand within a paragraph. */
final class LabelFinder {

  private static final int LONGEST = 70;
  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{Lu}0-9]");
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{3,}(?:[ ,/&]{1,3}\\p{Lu}{3,}){0,9}");
  private static final Pattern NEXT = Pattern.compile("\\s{1,3}[\\p{Lu}\\d(\"“]");
  private static final String SENTENCE_ENDS = ".!?)]\"”";

  private final Headings headings;

  LabelFinder(Headings headings) {
    this.headings = headings;
  }

  /** A label with a colon at the start of the line. */
  List<Heading> atStart(String text, Span line) {
    int colon = text.indexOf(':', line.start());
    if (colon < 0 || colon >= line.end() || colon - line.start() > LONGEST) {
      return List.of();
    }
    return heading(text, line.start(), colon, colon + 1, Form.LABEL).stream().toList();
  }

  /** All labels of a line. */
  List<Heading> all(String text, Span line) {
    List<Heading> found = new ArrayList<>(atStart(text, line));
    int reached = found.isEmpty() ? line.start() : found.get(0).span().end();
    for (int at = text.indexOf(':', reached); at >= 0 && at < line.end(); ) {
      int colon = at;
      Optional<Heading> label = beforeColon(text, reached, colon);
      label.ifPresent(found::add);
      reached = label.isPresent() ? colon + 1 : reached;
      at = text.indexOf(':', colon + 1);
    }
    inCapitals(text, line, found);
    return found;
  }

  private Optional<Heading> beforeColon(String text, int from, int colon) {
    Matcher m = WORD_START.matcher(text).region(Math.max(from, colon - LONGEST), colon);
    m.useTransparentBounds(true);
    while (m.find()) {
      int start = m.start();
      String words = text.substring(start, colon).strip();
      boolean shouted = words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
      if (startsSentence(text, start) || shouted) {
        Optional<Heading> found = heading(text, start, colon, colon + 1, Form.LABEL);
        // A field's name within a sentence is no field.
        if (found.isPresent() && found.get().role() != Role.FIELDS) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private void inCapitals(String text, Span line, List<Heading> found) {
    Matcher m = CAPITALS.matcher(text).region(line.start(), line.end());
    m.useTransparentBounds(true);
    while (m.find()) {
      int start = m.start();
      if (start != line.start() && !startsSentence(text, start)) {
        continue;
      }
      for (int end = m.end(); end > start; end = lastBreak(text, start, end)) {
        boolean free = found.stream().noneMatch(h -> h.span().contains(start));
        boolean goesOn = NEXT.matcher(text).region(end, line.end()).lookingAt();
        if (free && goesOn) {
          Optional<Heading> label = heading(text, start, end, end, Form.CAPS);
          if (label.isPresent()) {
            found.add(label.get());
            break;
          }
        }
      }
    }
  }

  private Optional<Heading> heading(String text, int start, int end, int after, Form form) {
    String words = text.substring(start, end).strip();
    Optional<HeadingRule> rule = headings.find(words, form);
    return rule.map(
        r ->
            new Heading(
                new Span(start, after), words, r.role(), 0, Heading.Kind.INLINE, r.foreign()));
  }

  private static int lastBreak(String text, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (!Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
        return i;
      }
    }
    return start;
  }

  private static boolean startsSentence(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
