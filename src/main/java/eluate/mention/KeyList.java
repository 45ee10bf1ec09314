package eluate.mention;

import java.util.Arrays;

/** Keeps features in the order in which they come. */
public final class KeyList {
  private int[] keys = new int[128];
  private int size;

  /** Takes a feature. */
  public void add(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** Forgets what was added. */
  void clear() {
    size = 0;
  }

  /** How many were added. */
  int size() {
    return size;
  }

  /**
   * Replaces the features that a table knows by their rows, and forgets the others; the order
   * stays.
   */
  void toRows(KeyTable table) {
    size = table.rows(keys, size);
  }

  /** One of those that were added, or its row. */
  int get(int at) {
    return keys[at];
  }

  /** What was added so far. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }
}
