package eluate.read.pdf;

import java.util.List;

/**
 * Where a table stands on a page, and what it is made of.
 *
 * @param box around all of it
 * @param caption its label and title; empty where it has none
 * @param body the chunks of heads and cells
 * @param notes its footnotes
 * @param rulings the straight lines in it
 */
record TableArea(
    Box box, List<Chunk> caption, List<Chunk> body, List<Chunk> notes, List<Ruling> rulings) {}
