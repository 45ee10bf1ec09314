package eluate.read.pdf;

import eluate.read.pdf.Word.Level;
import java.util.ArrayList;
import java.util.List;

/** Divides the glyphs of a line into words, at blanks and at gaps. */
final class Words {

  /** Where a line writes its blanks, only so wide a gap without one parts words. */
  private static final float SURE_GAP = 0.25f;

  /** A blank narrower than this is none that a reader sees. */
  private static final float LEAST_BLANK = 0.07f;

  /** Of the usual width of a letter. */
  private static final float LETTER_GAP = 0.27f;

  private static final float LEVEL = 0.08f;
  private static final int LONGEST_WORDS = 14;

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final float letterGap;
  private Glyph first;
  private Glyph last;
  private boolean spaced = true;

  private Words(float letterGap) {
    this.letterGap = letterGap;
  }

  /** The words of a line, blanks among its glyphs or not. */
  static List<Word> of(List<Glyph> glyphs) {
    float width = 0;
    int count = 0;
    int blanks = 0;
    float space = 0;
    float size = 0;
    for (Glyph glyph : glyphs) {
      if (glyph.blank()) {
        blanks++;
      } else {
        width += glyph.right() - glyph.left();
        count += glyph.text().length();
        space = Math.max(space, glyph.space());
        size = Math.max(size, glyph.size());
      }
    }
    float average = width / Math.max(1, count);
    float gap = Math.min(space > 0 ? space * 0.5f : average, average * LETTER_GAP);
    boolean writesBlanks = blanks * LONGEST_WORDS >= count && blanks > 0;
    Words divided = new Words(writesBlanks ? Math.max(gap, SURE_GAP * size) : gap);
    boolean blank = false;
    for (Glyph glyph : glyphs) {
      if (glyph.blank()) {
        blank = true;
      } else {
        divided.add(glyph, blank);
        blank = false;
      }
    }
    divided.end();
    return divided.words;
  }

  private void add(Glyph glyph, boolean blank) {
    if (last != null) {
      float em = Math.max(glyph.size(), last.size());
      float step = glyph.left() - last.right();
      boolean apart = step > letterGap || (blank && step > LEAST_BLANK * em);
      boolean level = Math.abs(glyph.baseline() - last.baseline()) > LEVEL * em;
      boolean look = !glyph.face().equals(last.face()) || glyph.size() != last.size();
      if (apart || level || look) {
        end();
        spaced = apart;
      }
    }
    if (text.isEmpty()) {
      first = glyph;
    }
    text.append(glyph.text());
    last = glyph;
  }

  private void end() {
    if (!text.isEmpty()) {
      Box box = Word.box(first.left(), last.right(), last.baseline(), last.size());
      words.add(
          new Word(
              text.toString(),
              box,
              last.baseline(),
              last.size(),
              last.face(),
              Level.NORMAL,
              spaced));
      text.setLength(0);
    }
  }
}
