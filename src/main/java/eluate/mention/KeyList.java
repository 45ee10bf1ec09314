package eluate.mention;

import java.util.Arrays;

/** Keeps features in the order in which they come. */
public final class KeyList implements KeySink {
  private int[] keys = new int[128];
  private int size;

  @Override
  public void add(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** What was added so far. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }
}
