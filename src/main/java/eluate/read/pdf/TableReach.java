package eluate.read.pdf;

import java.util.Comparator;
import java.util.List;

/** Tells how far a table reaches: to its last ruling, or to where its lines end. */
final class TableReach {

  private static final int UNDER = 7;
  private static final int MOST_HEAD_LINES = 6;
  private static final float LARGER = 1.08f;

  private final TableSpace space;

  TableReach(TableSpace space) {
    this.space = space;
  }

  /**
   * The area of the table under a caption, without its footnotes.
   *
   * @param caption its place
   * @param size of its font
   * @param captions all captions of the page, which end a table above them
   */
  Box under(Box caption, float size, List<Chunk> captions) {
    Box shade = space.shade(caption);
    if (shade != null) {
      Box reach = new Box(shade.left(), caption.bottom(), shade.right(), shade.bottom());
      return new Box(reach.left(), reach.top(), reach.right(), floor(reach, captions));
    }
    Ruling top = topRule(caption, size);
    boolean beside = top != null && top.from() > caption.right() - TableSpace.SLACK;
    float start = beside ? top.at() - 1 : caption.bottom();
    float left = top == null ? caption.left() - TableSpace.SLACK : top.from();
    float right = top == null ? rightEdge(caption) : top.to();
    Box reach = new Box(left, start, right, space.page.height());
    float floor = floor(reach, captions);
    float end = top == null ? start : lastRule(reach, top, floor);
    boolean closed = top != null && space.lines(reach, top.at(), end).size() > MOST_HEAD_LINES;
    if (!closed) {
      end = Math.max(end, grown(new Box(left, end, right, reach.bottom()), floor, size));
    }
    return new Box(left, start, right, Math.min(end, floor));
  }

  /** Where the next caption below starts; the reach's end where none is in the way. */
  float floor(Box reach, List<Chunk> captions) {
    return captions.stream()
        .filter(c -> c.box().top() > reach.top() && space.free().contains(c))
        .filter(c -> c.box().left() < reach.right() && c.box().right() > reach.left())
        .map(c -> c.box().top() - 1)
        .filter(y -> y < reach.bottom())
        .min(Comparator.naturalOrder())
        .orElse(reach.bottom());
  }

  /** The first ruling under a caption, or beside it; as wide as those at its height together. */
  private Ruling topRule(Box caption, float size) {
    Ruling best = null;
    for (Ruling rule : space.rules) {
      boolean under =
          rule.at() > caption.bottom() - 2
              && rule.at() < caption.bottom() + UNDER * size
              && rule.from() < caption.right()
              && rule.to() > caption.left();
      boolean beside =
          Math.abs(rule.at() - caption.top()) < 3 * size
              && rule.from() > caption.right() - 2
              && rule.from() < caption.right() + 5 * size;
      if (under || beside) {
        best = rule;
        break;
      }
    }
    if (best == null) {
      return null;
    }
    Ruling wide = best;
    for (Ruling rule : space.rules) {
      boolean level = Math.abs(rule.at() - best.at()) < 2;
      boolean wider =
          rule.at() > best.at()
              && rule.at() < best.at() + 80
              && rule.from() <= wide.from() + 1
              && rule.to() >= wide.to() - 1;
      if ((level && gap(rule, wide) < 30) || wider) {
        wide =
            new Ruling(
                true,
                best.at(),
                Math.min(wide.from(), rule.from()),
                Math.max(wide.to(), rule.to()));
      }
    }
    return wide;
  }

  private static float gap(Ruling a, Ruling b) {
    return Math.max(a.from(), b.from()) - Math.min(a.to(), b.to());
  }

  /** The y of the last ruling that closes the table under its first. */
  float lastRule(Box reach, Ruling top, float floor) {
    float end = top.at();
    float largest = Float.MAX_VALUE;
    for (Ruling rule : space.rules) {
      boolean own =
          rule.at() > end + 1
              && rule.at() < floor
              && rule.from() > reach.left() - TableSpace.SLACK
              && rule.to() < reach.right() + TableSpace.SLACK
              && rule.length() > 0.3f * reach.width();
      if (!own) {
        continue;
      }
      List<Line> lines = space.lines(reach, end, rule.at());
      float most = largest;
      long prose = lines.stream().filter(l -> space.prose(l, reach) || l.size() > most).count();
      long parted = lines.stream().filter(l -> TableSpace.pieces(l) > 1).count();
      if (lines.size() > 2 && (parted == 0 || prose * 2 > lines.size())) {
        break;
      }
      end = rule.at();
      for (Line line : lines) {
        largest = Math.min(largest, LARGER * line.size());
      }
    }
    return end;
  }

  /** Where lines in pieces end, for a table that no ruling closes. */
  private float grown(Box reach, float floor, float size) {
    float end = reach.top();
    float last = reach.top();
    float largest = Float.MAX_VALUE;
    for (Line line : space.lines(reach, reach.top(), floor)) {
      float step = space.body.smaller(line.size()) || last > reach.top() ? 3.2f : 2.2f;
      boolean far = line.baseline() - last > step * Math.max(size, line.size());
      if (far || space.prose(line, reach) || line.size() > largest) {
        break;
      }
      largest = Math.min(largest, LARGER * line.size());
      last = line.baseline();
      // A line in one piece counts where lines in pieces follow, or where it goes on in a cell.
      boolean inCell = line.box().left() > reach.left() + 0.2f * reach.width();
      boolean counts = TableSpace.pieces(line) > 1 || (inCell && end > reach.top());
      end = counts ? line.box().bottom() + 1 : end;
    }
    return end;
  }

  /** How far a table without rulings may reach to the right: to a column of running text. */
  private float rightEdge(Box caption) {
    return space.free().stream()
        .filter(space::text)
        .filter(c -> c.box().left() > caption.right() + 2)
        .filter(c -> c.box().top() > caption.top() - 40 && c.box().top() < caption.bottom() + 150)
        .map(c -> c.box().left() - 4)
        .min(Comparator.naturalOrder())
        .orElse(space.page.width());
  }
}
