package eluate.read.pdf;

/**
 * What the reading order puts in order: a chunk of a line, or a whole table.
 *
 * @param box its place
 * @param size of its font
 * @param chunk null for a table
 * @param table null for a chunk
 */
record Atom(Box box, float size, Chunk chunk, TableArea table) {

  static Atom of(Chunk chunk) {
    return new Atom(chunk.box(), chunk.size(), chunk, null);
  }

  static Atom of(TableArea table) {
    return new Atom(table.box(), 0, null, table);
  }
}
