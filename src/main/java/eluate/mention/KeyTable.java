package eluate.mention;

/** Finds what belongs to a feature number: an open table, no objects. */
final class KeyTable {
  /** Each key with its values behind it, so that the memory is waited for once; key 0 is last. */
  private final int[] cells;

  private final int width;
  private final int mask;
  private final int last;

  /** A bit for each key by its upper digits: most numbers asked for are keys of nothing. */
  private final long[] present;

  private final int shift;

  /** Whether one of the keys is 0, which also stands in empty cells. */
  private final boolean zero;

  /**
   * A table over distinct keys.
   *
   * @param values as many for each key, one key after the other
   */
  KeyTable(int[] keys, int[] values) {
    int size = Integer.highestOneBit(Math.max(4, keys.length)) * 4;
    int each = keys.length == 0 ? 0 : values.length / keys.length;
    width = 1 + each;
    last = size * width;
    cells = new int[last + width];
    mask = size - 1;
    present = new long[Math.max(1, 2 * size / Long.SIZE)];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(present.length * Long.SIZE);
    boolean hasZero = false;
    for (int i = 0; i < keys.length; i++) {
      int bit = keys[i] >>> shift;
      present[bit >> 6] |= 1L << bit;
      int cell = first(keys[i]);
      while (cells[cell] != 0) {
        cell = next(cell);
      }
      cells[cell] = keys[i];
      hasZero |= keys[i] == 0;
      System.arraycopy(values, i * each, cells, cell + 1, each);
    }
    zero = hasZero;
  }

  private int first(int key) {
    return key == 0 ? last : (key & mask) * width;
  }

  private int next(int cell) {
    return cell + width == last ? 0 : cell + width;
  }

  /**
   * Replaces keys by the places of their values and leaves out those without any. All are looked up
   * at once, as most of the time goes into waiting for the memory.
   *
   * @param met room for as many keys
   * @return how many have values
   */
  int places(int[] keys, int size, int[] met) {
    int likely = 0;
    for (int i = 0; i < size; i++) {
      int key = keys[i];
      int bit = key >>> shift;
      keys[likely] = key;
      likely += (int) (present[bit >> 6] >>> bit & 1);
    }
    for (int i = 0; i < likely; i++) {
      met[i] = cells[first(keys[i])];
    }
    int found = 0;
    for (int i = 0; i < likely; i++) {
      int place = met[i] == keys[i] && met[i] != 0 ? first(keys[i]) + 1 : find(keys[i]);
      keys[found] = place;
      found += place >= 0 ? 1 : 0;
    }
    return found;
  }

  /** The place of a key's first value; -1 where it has none. */
  int find(int key) {
    int bit = key >>> shift;
    if ((present[bit >> 6] & 1L << bit) == 0) {
      return -1;
    }
    int cell = first(key);
    while (cells[cell] != key && cells[cell] != 0) {
      cell = next(cell);
    }
    return cells[cell] == key && (key != 0 || zero) ? cell + 1 : -1;
  }

  /** The value at a place. */
  int value(int place) {
    return cells[place];
  }
}
