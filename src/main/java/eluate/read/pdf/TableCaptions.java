package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the captions of tables on a page. */
final class TableCaptions {

  private static final float STEP = 1.6f;
  private static final float ASIDE = 60;
  private static final int MOST_LINES = 8;

  private final TableSpace space;

  TableCaptions(TableSpace space) {
    this.space = space;
  }

  /** The chunks that start a caption, from top to bottom. */
  List<Chunk> starts() {
    List<Chunk> starts = new ArrayList<>(space.free().stream().filter(this::starts).toList());
    starts.sort(
        Comparator.comparing((Chunk c) -> c.box().top()).thenComparing(c -> c.box().left()));
    return starts;
  }

  private boolean starts(Chunk chunk) {
    String words = chunk.plain();
    if (!Captions.table(words)) {
      return false;
    }
    boolean first =
        space.free().stream()
            .noneMatch(
                c ->
                    !c.equals(chunk)
                        && c.box().sharedHeight(chunk.box()) > 0
                        && c.box().right() <= chunk.box().left() + 1
                        && c.box().right() > chunk.box().left() - chunk.size());
    boolean apart =
        space.free().stream()
            .noneMatch(
                c ->
                    c.box().sharedWidth(chunk.box()) > 0
                        && c.baseline() < chunk.baseline() - 1
                        && c.baseline() > chunk.baseline() - 1.7f * chunk.size());
    boolean otherLook =
        !space.body.is(chunk) || chunk.words().get(0).face().bold() != space.body.face().bold();
    return first && (otherLook || apart) && (Captions.numbered(words) || otherLook);
  }

  /** A caption's lines, down to a ruling, a gap or a line in pieces. */
  List<Chunk> whole(Chunk start) {
    List<Chunk> caption = new ArrayList<>();
    caption.add(start);
    // The label may stand apart from the title on its line.
    space.free().stream()
        .filter(c -> !c.equals(start) && Math.abs(c.baseline() - start.baseline()) < 1)
        .filter(c -> c.box().left() > start.box().right())
        .filter(c -> c.box().left() < start.box().right() + 2.5f * start.size())
        .findFirst()
        .ifPresent(caption::add);
    Chunk last = start;
    for (int i = 0; i < MOST_LINES; i++) {
      List<Chunk> next = below(last, caption, start);
      if (next.size() != 1 || ruled(last.baseline(), next.get(0), start)) {
        break;
      }
      last = next.get(0);
      caption.add(last);
    }
    return caption;
  }

  private List<Chunk> below(Chunk last, List<Chunk> caption, Chunk start) {
    Box head = TableSpace.box(caption);
    float deepest = last.baseline() + STEP * Math.max(last.size(), start.size());
    List<Chunk> near =
        space.free().stream()
            .filter(c -> c.baseline() > last.baseline() + 1 && c.baseline() < deepest)
            .filter(c -> c.box().right() > head.left() - 1)
            .filter(c -> c.box().left() < head.right() + ASIDE)
            .filter(c -> !space.text(c))
            .toList();
    boolean starts =
        near.stream().anyMatch(c -> Math.abs(c.box().left() - start.box().left()) < 3 * c.size());
    return starts ? near : List.of();
  }

  private boolean ruled(float above, Chunk below, Chunk start) {
    return space.rules.stream()
        .anyMatch(
            r ->
                r.at() > above
                    && r.at() < below.baseline()
                    && r.from() < start.box().right()
                    && r.to() > start.box().left());
  }
}
