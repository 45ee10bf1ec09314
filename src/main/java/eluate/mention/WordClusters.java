package eluate.mention;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Groups of words that stand in like company, induced from running text. */
public final class WordClusters {
  private static final int TEMPLATE = 99;
  private static final WordClusters NONE = new WordClusters(new int[0], new short[0]);

  private final int[] keys;
  private final short[] clusters;
  private final KeyTable table;

  private WordClusters(int[] keys, short[] clusters) {
    this.keys = keys;
    this.clusters = clusters;
    this.table = new KeyTable(keys);
  }

  /** No clusters at all. */
  public static WordClusters none() {
    return NONE;
  }

  /** The clusters of lower-case words. */
  public static WordClusters of(Map<String, Integer> clusterByWord) {
    TreeMap<Integer, Integer> byKey = new TreeMap<>();
    new TreeMap<>(clusterByWord)
        .forEach((word, cluster) -> byKey.putIfAbsent(FeatureHash.of(TEMPLATE, word), cluster));
    int[] keys = new int[byKey.size()];
    short[] clusters = new short[byKey.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> entry : byKey.entrySet()) {
      keys[i] = entry.getKey();
      clusters[i++] = entry.getValue().shortValue();
    }
    return new WordClusters(keys, clusters);
  }

  /** The cluster of a lower-case word; -1 where it is in none. */
  int of(String lower) {
    int row = table.find(FeatureHash.of(TEMPLATE, lower));
    return row < 0 ? -1 : clusters[row];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (short cluster : clusters) {
      out.writeShort(cluster);
    }
  }

  static WordClusters read(DataInput in) throws IOException {
    int n = in.readInt();
    int[] keys = new int[n];
    short[] clusters = new short[n];
    for (int i = 0; i < n; i++) {
      keys[i] = in.readInt();
    }
    for (int i = 0; i < n; i++) {
      clusters[i] = in.readShort();
    }
    return new WordClusters(keys, clusters);
  }
}
