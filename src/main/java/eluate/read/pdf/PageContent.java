package eluate.read.pdf;

import java.util.List;

/**
 * What is drawn on a page, turned so that most of its text is upright.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order of the file
 * @param rulings straight lines, in pieces
 * @param shades filled rectangles
 * @param sideways how many characters stand otherwise than most, and are not among the glyphs
 * @param pictures whether images are drawn on it
 */
record PageContent(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<Box> shades,
    int sideways,
    boolean pictures) {}
