package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.read.Headings.Until;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds headings on lines of their own and labels within lines. */
final class HeadingFinder {

  private static final Wording NUMBERING =
      Wording.of("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[IVX]{1,4}\\.|[#*=_~•-]{1,8})\\s{1,4}");
  private static final Wording TRAIL = Wording.of("(?:\\s{1,4}[#*=_~-]{1,8}|:)$");

  /** A field's value is short; a longer line under a field's name is running text. */
  private static final int LONGEST_VALUE = 120;

  /** So many labels without a mark must a text have before they are taken for labels. */
  private static final int BARE_LABELS = 2;

  private final Headings headings;
  private final LabelFinder labels;
  private final Boilerplate boilerplate;

  HeadingFinder(Headings headings, Boilerplate boilerplate) {
    this.headings = headings;
    this.labels = new LabelFinder(headings);
    this.boilerplate = boilerplate;
  }

  /** All headings of a text, in order. */
  List<Heading> find(RawPaper paper) {
    String text = paper.text();
    TreeMap<Integer, RawPaper.Marked> marked = new TreeMap<>();
    paper.titles().forEach(t -> marked.put(t.span().start(), t));
    List<Span> lines = Lines.of(text);
    List<Heading> found = new ArrayList<>();
    List<Heading> bare = new ArrayList<>();
    boolean medline = MedlineTags.in(text);
    boolean hidden = false;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.length() == 0) {
        continue;
      }
      Optional<Heading> tag = medline ? MedlineTags.at(text, line) : Optional.empty();
      if (tag.isPresent()) {
        found.add(tag.get());
        hidden = tag.get().role() == Role.BOILERPLATE;
        line = new Span(tag.get().span().end(), line.end());
      }
      RawPaper.Marked mark = marked.get(line.start());
      if (mark != null && mark.rank() > 1 && mark.span().end() < line.end()) {
        found.add(label(text, mark));
        hidden = false;
        mark = null;
        line = Lines.trim(text, found.get(found.size() - 1).span().end(), line.end());
      }
      Optional<Heading> heading =
          medline || !line.equals(lines.get(i))
              ? Optional.empty()
              : wholeLine(paper, lines, i, mark, found, hidden);
      if (heading.isPresent()) {
        found.add(heading.get());
        hidden = heading.get().role() == Role.BOILERPLATE;
        continue;
      }
      boolean first = found.isEmpty() && text.substring(0, line.start()).isBlank();
      if (medline && hidden) {
        continue;
      }
      // In a reference list a colon is part of a title.
      for (LabelFinder.Label l : hidden ? labels.atStart(text, line) : labels.all(text, line)) {
        if (!first || !startsTitle(l.heading(), line)) {
          (l.bare() ? bare : found).add(l.heading());
          hidden &= l.heading().role() == Role.BOILERPLATE;
        }
      }
    }
    if (bare.stream().map(Heading::words).distinct().count() >= BARE_LABELS) {
      found.addAll(bare);
    }
    found.sort(Comparator.comparing(Heading::span));
    return found;
  }

  /** What the format marks at the beginning of a line that goes on. */
  private Heading label(String text, RawPaper.Marked mark) {
    String words = withoutMarks(mark.span().of(text));
    HeadingRule rule =
        headings.find(words, Form.LABEL).orElse(mark.role() == null ? null : rule(mark.role()));
    return new Heading(
        mark.span(),
        words,
        rule == null ? Headings.UNKNOWN : rule,
        mark.rank(),
        Heading.Kind.INLINE);
  }

  private static HeadingRule rule(Role role) {
    Pattern any = Headings.UNKNOWN.pattern();
    return new HeadingRule(role, EnumSet.of(Form.LINE), Until.HEADING, false, any);
  }

  private Optional<Heading> wholeLine(
      RawPaper paper,
      List<Span> lines,
      int index,
      RawPaper.Marked mark,
      List<Heading> before,
      boolean hidden) {
    String text = paper.text();
    Span line = lines.get(index);
    String words = withoutMarks(line.of(text));
    Optional<HeadingRule> rule = headings.find(words, Form.LINE);
    if (rule.isPresent() && (rule.get().role() != Role.FIELDS || hasShortValue(lines, index))) {
      int rank = mark == null ? 0 : mark.rank();
      HeadingRule known = rule.get();
      if (mark != null && paper.structured()) {
        // Where every heading is marked, a part ends at the next, whatever stands in it.
        known = rule(known.role());
      }
      return Optional.of(new Heading(line, words, known, rank, Heading.Kind.LINE));
    }
    if (mark != null && mark.rank() > 1) {
      HeadingRule parent = mark.role() == null ? parent(mark.rank(), before) : rule(mark.role());
      return Optional.of(new Heading(line, words, parent, mark.rank(), Heading.Kind.LOOKS));
    }
    boolean looks =
        mark == null && !paper.structured() && !hidden && HeadingLooks.like(text, lines, index);
    if (looks && !boilerplate.is(text, line)) {
      return Optional.of(new Heading(line, words, Headings.UNKNOWN, 0, Heading.Kind.LOOKS));
    }
    return Optional.empty();
  }

  /** A marked subheading that no rule knows has the role of the part that it is in. */
  private static HeadingRule parent(int rank, List<Heading> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Heading b = before.get(i);
      if (b.rank() > 0 && b.rank() < rank) {
        return b.rule();
      }
    }
    return Headings.UNKNOWN;
  }

  /** Titles start with such words too: "Case report: a rash", "Safety of statins: a cohort". */
  private static boolean startsTitle(Heading label, Span firstLine) {
    boolean mayStartTitle =
        label.role() == Role.CASE || label.role() == Role.SAFETY || label.role() == Role.BODY;
    return mayStartTitle && label.span().start() == firstLine.start();
  }

  private static boolean hasShortValue(List<Span> lines, int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      if (lines.get(i).length() > 0) {
        return lines.get(i).length() <= LONGEST_VALUE;
      }
    }
    return false;
  }

  private static String withoutMarks(String line) {
    Matcher m = NUMBERING.matcher(line);
    String words = m.lookingAt() && m.end() < line.length() ? line.substring(m.end()) : line;
    return (TRAIL.mayBeIn(words) ? TRAIL.matcher(words).replaceFirst("") : words).strip();
  }
}
