package eluate.read.pdf;

import eluate.read.pdf.Word.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts glyphs together into chunks. Glyphs come in the order of the file, in which those of a line
 * follow one another, so that columns side by side don't run together.
 */
final class Chunks {

  /** A gap of so many font sizes parts columns. */
  private static final float COLUMN_GAP = 0.95f;

  private static final float OVERLAP = 0.6f;
  private static final float RAISED = 0.15f;
  private static final float LOWERED = 0.08f;
  private static final float SMALL = 0.88f;

  private Chunks() {}

  /** The chunks of a page, in the order of the file. */
  static List<Chunk> of(List<Glyph> glyphs) {
    List<Chunk> chunks = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : glyphs) {
      if (!glyph.blank()) {
        if (last != null && !follows(last, glyph)) {
          close(open, chunks);
        }
        last = glyph;
      }
      open.add(glyph);
    }
    close(open, chunks);
    return chunks;
  }

  private static boolean follows(Glyph last, Glyph glyph) {
    float em = Math.max(glyph.size(), last.size());
    float step = glyph.left() - last.right();
    float rise = Math.abs(glyph.baseline() - last.baseline());
    return rise < 0.5f * em && step > -OVERLAP * em && step < COLUMN_GAP * em;
  }

  private static void close(List<Glyph> glyphs, List<Chunk> chunks) {
    List<Word> words = Words.of(glyphs);
    if (!words.isEmpty()) {
      chunks.add(Chunk.of(levelled(Letterspaced.joined(words))));
    }
    glyphs.clear();
  }

  /** Marks what is raised or lowered against the main words. */
  private static List<Word> levelled(List<Word> words) {
    Chunk chunk = Chunk.of(words);
    List<Word> out = new ArrayList<>();
    for (Word word : words) {
      out.add(word.as(level(word, chunk.baseline(), chunk.size()), word.spaced()));
    }
    return out;
  }

  /** The level of a word on a line with this baseline and size. */
  static Level level(Word word, float baseline, float size) {
    float rise = baseline - word.baseline();
    boolean small = word.size() < SMALL * size;
    if (rise > RAISED * size && (small || rise > 2 * RAISED * size)) {
      return Level.RAISED;
    }
    return rise < -LOWERED * size && small ? Level.LOWERED : Level.NORMAL;
  }
}
