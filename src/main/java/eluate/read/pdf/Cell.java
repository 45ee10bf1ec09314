package eluate.read.pdf;

import java.util.List;

/**
 * A cell of a table. One that covers several columns stands in each of them as the same object.
 *
 * @param lines its words, line by line; none where it is empty
 */
record Cell(List<List<Word>> lines) {

  static final Cell EMPTY = new Cell(List.of());

  boolean empty() {
    return lines.isEmpty();
  }
}
