package eluate.read.pdf;

/**
 * Characters without a gap between them.
 *
 * @param text what they stand for
 * @param box their place; its top and bottom are those of small letters, so that lines don't touch
 * @param baseline the line that they stand on
 * @param size of the font
 * @param face of the font
 * @param level where they stand on their line
 * @param spaced whether a gap is before them
 */
record Word(
    String text, Box box, float baseline, float size, Face face, Level level, boolean spaced) {

  /** Where a word stands on its line. */
  enum Level {
    NORMAL,
    RAISED,
    LOWERED
  }

  private static final float ABOVE = 0.7f;
  private static final float BELOW = 0.15f;

  /** A box around a stretch of a line. */
  static Box box(float left, float right, float baseline, float size) {
    return new Box(left, baseline - ABOVE * size, right, baseline + BELOW * size);
  }

  Word as(Level other, boolean gap) {
    return new Word(text, box, baseline, size, face, other, gap);
  }
}
