package eluate.mention;

/** Finds the row of a feature number: an open table, no objects. */
final class KeyTable {
  private final int[] cells;
  private final int mask;

  /** A bit for each key by its upper digits: most numbers asked for are keys of no row. */
  private final long[] present;

  private final int shift;

  /** A table over distinct keys; the row of a key is its place. */
  KeyTable(int[] keys) {
    int size = Integer.highestOneBit(Math.max(4, keys.length)) * 4;
    cells = new int[2 * size];
    mask = size - 1;
    present = new long[Math.max(1, 2 * size / Long.SIZE)];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(present.length * Long.SIZE);
    for (int row = 0; row < keys.length; row++) {
      int bit = keys[row] >>> shift;
      present[bit >> 6] |= 1L << bit;
      int cell = keys[row] & mask;
      while (cells[2 * cell + 1] != 0) {
        cell = (cell + 1) & mask;
      }
      cells[2 * cell] = keys[row];
      cells[2 * cell + 1] = row + 1;
    }
  }

  /**
   * Replaces keys by their rows and leaves out those without one. All are looked up at once, as
   * most of the time goes into waiting for the memory.
   *
   * @return how many rows there are
   */
  int rows(int[] keys, int size) {
    int likely = 0;
    for (int i = 0; i < size; i++) {
      int key = keys[i];
      int bit = key >>> shift;
      keys[likely] = key;
      likely += (int) (present[bit >> 6] >>> bit & 1);
    }
    int found = 0;
    for (int i = 0; i < likely; i++) {
      int row = find(keys[i]);
      keys[found] = row;
      found += row >= 0 ? 1 : 0;
    }
    return found;
  }

  /** The row of a key; -1 where there is none. */
  int find(int key) {
    int bit = key >>> shift;
    if ((present[bit >> 6] & 1L << bit) == 0) {
      return -1;
    }
    int cell = key & mask;
    while (cells[2 * cell + 1] != 0) {
      if (cells[2 * cell] == key) {
        return cells[2 * cell + 1] - 1;
      }
      cell = (cell + 1) & mask;
    }
    return -1;
  }
}
