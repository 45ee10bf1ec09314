package eluate.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together, all of one column of one page.
 *
 * @param lines at least one
 * @param page counted from 1
 * @param left the column's left edge
 * @param right the column's right edge
 */
record Paragraph(List<Line> lines, int page, float left, float right) {

  private static final float GAP = 1.32f;
  private static final float TITLE = 1.25f;
  private static final float INDENT = 0.6f;
  private static final float SHORT = 0.12f;
  private static final float VERY_SHORT = 0.35f;

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  float size() {
    return first().size();
  }

  boolean bold() {
    return lines.stream().allMatch(l -> l.face().bold());
  }

  boolean italic() {
    return lines.stream().allMatch(l -> l.face().italic());
  }

  /** The paragraphs of a column's lines. */
  static List<Paragraph> of(List<Line> lines, int page, Style body) {
    if (lines.isEmpty()) {
      return List.of();
    }
    float left = edge(lines.stream().map(l -> l.box().left()).sorted().toList(), 0.1f);
    float right = edge(lines.stream().map(l -> l.box().right()).sorted().toList(), 0.9f);
    List<Paragraph> out = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!open.isEmpty() && parted(open, line, leading(lines, line.size()), left, right, body)) {
        out.add(new Paragraph(List.copyOf(open), page, left, right));
        open.clear();
      }
      open.add(line);
    }
    out.add(new Paragraph(List.copyOf(open), page, left, right));
    return out;
  }

  private static float edge(List<Float> sorted, float share) {
    return sorted.get(Math.round((sorted.size() - 1) * share));
  }

  /** The usual distance between lines of this size. */
  private static float leading(List<Line> lines, float size) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      boolean alike = Math.abs(lines.get(i).size() - size) < 0.5f;
      if (alike && step > 0.8f * size && step < 2.5f * size) {
        steps.add(step);
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? 1.3f * size : steps.get((steps.size() - 1) / 3);
  }

  private static boolean parted(
      List<Line> open, Line next, float leading, float left, float right, Style body) {
    Line last = open.get(open.size() - 1);
    float em = next.size();
    float step = next.baseline() - last.baseline();
    boolean otherSize = Math.abs(next.size() - last.size()) > 0.06f * em;
    if (otherSize || next.face().bold() != last.face().bold() || step > GAP * leading) {
      return true;
    }
    if (next.size() > TITLE * body.size() && next.face().equals(last.face())) {
      // Titles are set in lines of any length.
      return false;
    }
    String words = last.text();
    String more = next.text();
    boolean ended = Endings.sentence(words);
    float room = right - last.box().right();
    float width = right - left;
    boolean isShort = room > Math.max(SHORT * width, 1.2f * em);
    boolean capital = !more.isEmpty() && !Character.isLowerCase(more.charAt(0));
    boolean otherFace = !next.face().name().equals(last.face().name());
    boolean head =
        otherFace
            && capital
            && !words.endsWith(",")
            && open.stream().allMatch(l -> l.pure() && l.face().equals(last.face()))
            && (isShort || ended || !last.face().italic());
    boolean after = otherFace && next.pure() && last.pure() && capital && ended;
    boolean indented =
        next.box().left() - left > INDENT * em
            && next.box().left() - last.box().left() > INDENT * em
            && capital
            && (ended || isShort);
    boolean item = Endings.startsItem(more) && (ended || isShort);
    return head
        || after
        || indented
        || item
        || (isShort && ended && capital)
        || (room > VERY_SHORT * width && capital && width > 8 * em);
  }

  /** Whether its last line reaches the column's edge. */
  boolean full() {
    return right - last().box().right() < Math.max(SHORT * (right - left), 1.2f * size());
  }

  /** Whether its first line starts behind the column's edge. */
  boolean indented() {
    return first().box().left() - left > INDENT * size();
  }
}
