package eluate.read.pdf;

import eluate.read.pdf.Word.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a column.
 *
 * @param words from left to right
 * @param box around them
 * @param baseline that they stand on
 * @param size of the main font
 * @param face of most of it
 * @param pure whether nearly all of it has that face
 */
record Line(List<Word> words, Box box, float baseline, float size, Face face, boolean pure) {

  private static final float SAME_BASELINE = 0.3f;
  private static final float HIGHEST_RAISE = 0.65f;
  private static final float LOWEST = 0.35f;
  private static final float LETTER_GAP = 0.08f;

  /** The lines that chunks form, from top to bottom. */
  static List<Line> of(List<Chunk> chunks) {
    List<Chunk> sorted = new ArrayList<>(chunks);
    // Large ones first, so that raised and lowered ones find their line.
    sorted.sort(
        Comparator.comparing((Chunk c) -> -c.size())
            .thenComparing(Chunk::baseline)
            .thenComparing(c -> c.box().left()));
    List<List<Chunk>> groups = new ArrayList<>();
    for (Chunk chunk : sorted) {
      List<Chunk> home = null;
      float nearest = Float.MAX_VALUE;
      for (List<Chunk> group : groups) {
        float distance = distance(group.get(0), chunk);
        if (distance < nearest) {
          nearest = distance;
          home = group;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(chunk);
    }
    List<Line> lines = new ArrayList<>();
    groups.forEach(group -> lines.add(join(group)));
    lines.sort(Comparator.comparing(Line::baseline).thenComparing(l -> l.box().left()));
    return lines;
  }

  /** How far a chunk stands off a line; the largest float where it is not on it. */
  private static float distance(Chunk line, Chunk chunk) {
    float rise = line.baseline() - chunk.baseline();
    float size = line.size();
    boolean level = Math.abs(rise) <= SAME_BASELINE * Math.min(size, chunk.size());
    boolean small = chunk.size() < 0.85f * size;
    boolean script = small && rise < HIGHEST_RAISE * size && rise > -LOWEST * size;
    return level || script ? Math.abs(rise) : Float.MAX_VALUE;
  }

  private static Line join(List<Chunk> group) {
    List<Chunk> chunks = new ArrayList<>(group);
    chunks.sort(Comparator.comparing(c -> c.box().left()));
    List<Word> words = new ArrayList<>();
    for (Chunk chunk : chunks) {
      words.addAll(chunk.words());
    }
    Chunk whole = Chunk.of(words);
    List<Word> out = new ArrayList<>();
    Word before = null;
    for (Chunk chunk : chunks) {
      boolean first = true;
      for (Word word : chunk.words()) {
        // Between chunks the file has no say on blanks: a raised mark stands close to its word.
        boolean close =
            before != null && word.box().left() - before.box().right() < LETTER_GAP * whole.size();
        Level level = Chunks.level(word, whole.baseline(), whole.size());
        out.add(word.as(level, first ? !close : word.spaced()));
        before = word;
        first = false;
      }
    }
    return new Line(out, whole.box(), whole.baseline(), whole.size(), whole.face(), whole.pure());
  }

  /** Its words as text, with marks where they are raised. */
  String text() {
    return Scripted.text(words);
  }
}
