package eluate.mention;

/** Distinct features, as many as it is made for at most: an open table, no objects. */
final class KeySet {
  private final int[] cells;
  private boolean zero;

  KeySet(int most) {
    cells = new int[Integer.highestOneBit(Math.max(4, most)) * 4];
  }

  /** Takes a feature; false where it is here already. */
  boolean add(int key) {
    if (key == 0) {
      boolean added = !zero;
      zero = true;
      return added;
    }
    int cell = key & cells.length - 1;
    while (cells[cell] != 0) {
      if (cells[cell] == key) {
        return false;
      }
      cell = cell + 1 & cells.length - 1;
    }
    cells[cell] = key;
    return true;
  }
}
