package eluate.train;

import java.util.Arrays;

/** Numbers features in the order in which they are first met, and counts them. */
final class FeatureTable {
  private int[] cells = new int[1 << 20];
  private int[] keys = new int[1 << 18];
  private int[] counts = new int[1 << 18];
  private int size;

  /** Counts a feature. */
  void count(int key) {
    int cell = cell(key);
    if (cells[cell] == 0) {
      if (size == keys.length) {
        grow();
        cell = cell(key);
      }
      keys[size] = key;
      cells[cell] = ++size;
    }
    counts[cells[cell] - 1]++;
  }

  /** Forgets features counted less often than that. */
  FeatureTable atLeast(int times) {
    FeatureTable kept = new FeatureTable();
    for (int row = 0; row < size; row++) {
      if (counts[row] >= times) {
        kept.count(keys[row]);
      }
    }
    return kept;
  }

  /** The rows of those features that the table knows. */
  int[] rows(int[] features) {
    int[] rows = new int[features.length];
    int n = 0;
    for (int key : features) {
      int cell = cell(key);
      if (cells[cell] != 0) {
        rows[n++] = cells[cell] - 1;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  int size() {
    return size;
  }

  int key(int row) {
    return keys[row];
  }

  private int cell(int key) {
    int mask = cells.length - 1;
    int cell = key & mask;
    while (cells[cell] != 0 && keys[cells[cell] - 1] != key) {
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    cells = new int[cells.length * 2];
    for (int row = 0; row < size; row++) {
      cells[cell(keys[row])] = row + 1;
    }
  }
}
