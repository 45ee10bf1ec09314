package eluate.read.pdf;

/**
 * A drawn character, or a ligature of several.
 *
 * @param text what it stands for
 * @param left where it starts
 * @param right where it ends
 * @param baseline the line that it stands on
 * @param size of the font, in points
 * @param space how wide the font's space is
 * @param face of the font
 */
record Glyph(
    String text, float left, float right, float baseline, float size, float space, Face face) {

  /** Whether it is a space; a mark of no width is none. */
  boolean blank() {
    return !text.isEmpty() && text.isBlank();
  }
}
