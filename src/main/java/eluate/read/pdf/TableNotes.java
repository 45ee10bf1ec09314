package eluate.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the footnotes of a table: its last lines, or small lines right under it. */
final class TableNotes {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:[*†‡§¶#a-h\\d]\\s?\\p{Lu}|[*†‡§¶#]|Abbreviations?|Notes?\\b|NOTE|Data (?:are|were)"
              + "|Values|\\p{Lu}[\\p{L}-]{1,8}\\s?[:=,]|SD\\b|CI\\b|IQR\\b).{0,2000}");
  private static final int SENTENCE = 9;
  private static final float RIGHTMOST_START = 0.2f;
  private static final float FIRST_STEP = 2.6f;
  private static final float STEP = 1.9f;

  private final TableSpace space;

  TableNotes(TableSpace space) {
    this.space = space;
  }

  /** Footnotes within a table's area: the last lines, in one piece and starting like notes. */
  List<Chunk> within(List<Chunk> cells, Box area) {
    List<Line> lines = Line.of(cells);
    int from = lines.size();
    while (from > 0 && TableSpace.pieces(lines.get(from - 1)) == 1) {
      from--;
    }
    while (from < lines.size() && !note(lines.get(from), area)) {
      from++;
    }
    if (from == lines.size()) {
      return List.of();
    }
    float top = lines.get(from).box().top() - 2;
    return space.inside(area, top, area.bottom()).stream().filter(cells::contains).toList();
  }

  private static boolean note(Line line, Box area) {
    // What stands under a column further right goes on in a cell of it.
    if (line.box().left() > area.left() + RIGHTMOST_START * area.width()) {
      return false;
    }
    boolean sentence = line.words().size() >= SENTENCE && line.box().width() > 0.4f * area.width();
    return sentence || NOTE.matcher(line.text()).lookingAt();
  }

  /** The small lines right under a table. */
  List<Chunk> under(Box area, float floor) {
    List<Chunk> notes = new ArrayList<>();
    float last = area.bottom();
    float step = FIRST_STEP;
    for (Line line : space.lines(area, area.bottom(), floor)) {
      boolean near = line.box().top() - last < step * line.size() - line.box().height();
      boolean small = space.body.smaller(line.size());
      boolean marked = notes.isEmpty() && NOTE.matcher(line.text()).matches();
      if (!near || !(small || marked) || Captions.figure(line.text())) {
        break;
      }
      notes.addAll(space.inside(area, line.box().top() - 1, line.box().bottom() + 1));
      last = line.box().bottom();
      step = STEP;
    }
    return notes;
  }
}
