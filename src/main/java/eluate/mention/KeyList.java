package eluate.mention;

import java.util.Arrays;

/** Keeps features in the order in which they come. */
public final class KeyList {
  private int[] keys = new int[128];
  private int[] met = new int[0];
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
   * Replaces the features that a table knows by the places of their values, and forgets the others;
   * the order stays.
   */
  void toPlaces(KeyTable table) {
    if (met.length < keys.length) {
      met = new int[keys.length];
    }
    size = table.places(keys, size, met);
  }

  /** One of those that were added, or the place of its values. */
  int get(int at) {
    return keys[at];
  }

  /** What was added so far. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }
}
