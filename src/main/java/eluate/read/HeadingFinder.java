package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds headings on lines of their own and labels within lines. */
final class HeadingFinder {

  private static final Pattern NUMBERING =
      Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[IVX]{1,4}\\.|[#*•-]{1,4})\\s{1,4}");

  /** A field's value is short; a longer line under a field's name is running text. */
  private static final int LONGEST_VALUE = 120;

  private final Headings headings;
  private final LabelFinder labels;

  HeadingFinder(Headings headings) {
    this.headings = headings;
    this.labels = new LabelFinder(headings);
  }

  /** All headings of a text, in order. */
  List<Heading> find(RawPaper paper) {
    String text = paper.text();
    TreeMap<Integer, RawPaper.Marked> marked = new TreeMap<>();
    paper.titles().forEach(t -> marked.put(t.span().start(), t));
    List<Span> lines = Lines.of(text);
    List<Heading> found = new ArrayList<>();
    boolean hidden = false;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.length() == 0) {
        continue;
      }
      RawPaper.Marked mark = marked.get(line.start());
      Optional<Heading> heading = wholeLine(text, lines, i, mark, found, hidden);
      if (heading.isPresent()) {
        found.add(heading.get());
      } else {
        // In a reference list a colon is part of a title.
        found.addAll(hidden ? labels.atStart(text, line) : labels.all(text, line));
      }
      hidden = !found.isEmpty() && found.get(found.size() - 1).role() == Role.BOILERPLATE;
    }
    found.sort(Comparator.comparing(Heading::span));
    return found;
  }

  private Optional<Heading> wholeLine(
      String text,
      List<Span> lines,
      int index,
      RawPaper.Marked mark,
      List<Heading> before,
      boolean hidden) {
    Span line = lines.get(index);
    String words = bare(line.of(text));
    Optional<HeadingRule> rule = headings.find(words, Form.LINE);
    if (rule.isPresent() && (rule.get().role() != Role.FIELDS || hasShortValue(lines, index))) {
      HeadingRule r = rule.get();
      int rank = mark == null ? 0 : mark.rank();
      return Optional.of(
          new Heading(line, words, r.role(), rank, Heading.Kind.LINE, r.foreign()));
    }
    if (mark != null && mark.rank() > 1) {
      return Optional.of(unknown(line, words, mark.rank(), before));
    }
    if (mark == null && !hidden && HeadingLooks.like(text, lines, index)) {
      return Optional.of(
          new Heading(line, words, Role.BODY, 0, Heading.Kind.LOOKS, false));
    }
    return Optional.empty();
  }

  /** A marked heading that no rule knows: a subheading has the role of the part that it is in. */
  private static Heading unknown(Span line, String words, int rank, List<Heading> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Heading b = before.get(i);
      if (b.rank() > 0 && b.rank() < rank) {
        return new Heading(line, words, b.role(), rank, Heading.Kind.LOOKS, b.foreign());
      }
    }
    return new Heading(line, words, Role.BODY, rank, Heading.Kind.LOOKS, false);
  }

  private static boolean hasShortValue(List<Span> lines, int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      if (lines.get(i).length() > 0) {
        return lines.get(i).length() <= LONGEST_VALUE;
      }
    }
    return false;
  }

  private static String bare(String line) {
    Matcher m = NUMBERING.matcher(line);
    String words = m.lookingAt() && m.end() < line.length() ? line.substring(m.end()) : line;
    return words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words;
  }
}
