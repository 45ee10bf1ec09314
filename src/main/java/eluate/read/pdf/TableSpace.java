package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** A page's text that is in no table yet, and its rulings and shades. */
final class TableSpace {

  /** Rulings and cells may stand out so far over a table's edge. */
  static final float SLACK = 8;

  private static final float SHORTEST_RULE = 40;
  private static final float PIECE = 0.9f;
  private static final float WIDE_TEXT = 0.22f;

  final PageContent page;
  final Style body;
  final List<Ruling> rules;
  private final List<Ruling> uprights;
  private final List<Box> shades;
  private final List<Chunk> free;

  TableSpace(PageContent page, List<Chunk> chunks, Style body) {
    this.page = page;
    this.body = body;
    List<Ruling> joined = Ruling.joined(page.rulings());
    rules =
        joined.stream()
            .filter(r -> r.horizontal() && r.length() >= SHORTEST_RULE)
            .sorted(Comparator.comparing(Ruling::at))
            .toList();
    uprights = joined.stream().filter(r -> !r.horizontal() && r.length() > SLACK).toList();
    shades = Shades.joined(page.shades());
    free = new ArrayList<>(chunks);
  }

  List<Chunk> free() {
    return free;
  }

  void take(Collection<Chunk> chunks) {
    free.removeAll(new HashSet<>(chunks));
  }

  /** The shade that a caption and its table stand on; null where there is none. */
  Box shade(Box caption) {
    return Shades.around(shades, caption, page);
  }

  /** The free chunks between two heights within a reach. */
  List<Chunk> inside(Box reach, float top, float bottom) {
    return free.stream()
        .filter(c -> c.box().middle() > reach.left() - SLACK)
        .filter(c -> c.box().middle() < reach.right() + SLACK)
        .filter(c -> c.box().centre() > top && c.box().centre() < bottom)
        .toList();
  }

  List<Line> lines(Box reach, float top, float bottom) {
    return Line.of(inside(reach, top, bottom));
  }

  /** The rulings in a table's area. */
  List<Ruling> rulings(Box area) {
    List<Ruling> own = new ArrayList<>();
    for (Ruling rule : rules) {
      if (rule.at() > area.top() - 2
          && rule.at() < area.bottom() + 2
          && rule.from() > area.left() - SLACK
          && rule.to() < area.right() + SLACK) {
        own.add(rule);
      }
    }
    for (Ruling rule : uprights) {
      if (rule.at() > area.left() - 2
          && rule.at() < area.right() + 2
          && rule.from() < area.bottom()
          && rule.to() > area.top()) {
        own.add(rule);
      }
    }
    return own;
  }

  /** Into how many pieces gaps divide a line. */
  static int pieces(Line line) {
    return Columns.pieces(line, PIECE).size();
  }

  /** Whether a line is running text, in one column or in two side by side. */
  boolean prose(Line line, Box reach) {
    List<List<Word>> pieces = Columns.pieces(line, PIECE);
    if (pieces.size() == 1) {
      return line.box().width() > 0.55f * reach.width()
          && line.box().left() < reach.left() + 0.2f * reach.width()
          && (body.sized(line.size()) || line.words().size() > 8);
    }
    return pieces.size() <= 3
        && body.sized(line.size())
        && pieces.stream().allMatch(p -> p.size() >= 4 && wide(p, reach));
  }

  private static boolean wide(List<Word> piece, Box reach) {
    return Columns.right(piece) - Columns.left(piece) > WIDE_TEXT * reach.width();
  }

  /** Whether a chunk is a line of a column of running text. */
  boolean text(Chunk chunk) {
    return body.is(chunk) && chunk.box().width() > WIDE_TEXT * page.width();
  }

  static Box box(List<Chunk> chunks) {
    Box box = chunks.get(0).box();
    for (Chunk chunk : chunks) {
      box = box.cover(chunk.box());
    }
    return box;
  }
}
