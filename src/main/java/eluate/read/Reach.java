package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Until;
import eluate.text.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the part under a heading reaches, at most to the next heading. */
final class Reach {

  /** A field's value is short. */
  private static final int LONGEST_VALUE = 120;

  private static final int PARAGRAPH = 250;
  private static final Pattern VERB =
      Pattern.compile("\\b(?:was|were|had|has|have|is|are|we|received|showed|been)\\b");

  private Reach() {}

  /**
   * Where the part ends.
   *
   * @param end where the next heading starts
   */
  static int of(String text, Heading heading, int end) {
    int start = heading.span().end();
    boolean inline = heading.kind() == Heading.Kind.INLINE;
    return switch (heading.role()) {
      case FIELDS, KEYWORDS, BOILERPLATE ->
          inline ? lineEnd(text, start, end) : underLine(text, heading, end);
      case CAPTION -> blank(text, start, end);
      default -> end;
    };
  }

  private static int underLine(String text, Heading heading, int end) {
    int start = heading.span().end();
    if (heading.role() == Role.FIELDS) {
      return before(text, start, end, line -> line.length() > LONGEST_VALUE);
    }
    if (heading.role() == Role.KEYWORDS || heading.rule().until() == Until.BLANK) {
      return blank(text, start, end);
    }
    if (heading.rule().until() == Until.PROSE) {
      return before(text, start, end, line -> prose(text, line));
    }
    return end;
  }

  /** The end of the line, or of the next one with words when nothing follows on this one. */
  private static int lineEnd(String text, int start, int end) {
    List<Span> lines = Lines.of(text, new Span(start, end));
    return lines.stream().filter(l -> l.length() > 0).findFirst().map(Span::end).orElse(end);
  }

  /** The first blank line after some words. */
  private static int blank(String text, int start, int end) {
    boolean words = false;
    for (Span line : Lines.of(text, new Span(start, end))) {
      if (line.length() == 0 && words) {
        return line.start();
      }
      words |= line.length() > 0;
    }
    return end;
  }

  private static int before(String text, int start, int end, Predicate<Span> stop) {
    for (Span line : Lines.of(text, new Span(start, end))) {
      if (stop.test(line)) {
        return line.start();
      }
    }
    return end;
  }

  private static boolean prose(String text, Span line) {
    if (line.length() < PARAGRAPH) {
      return false;
    }
    Matcher m = VERB.matcher(text).region(line.start(), line.end());
    int verbs = 0;
    while (m.find()) {
      verbs++;
    }
    return verbs >= 3;
  }
}
