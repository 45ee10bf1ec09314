package eluate.mention;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups of words that stand in like company, induced from running text: each word is in a coarse
 * and a fine one.
 */
public final class WordClusters {
  private static final int TEMPLATE = 99;
  private static final WordClusters NONE = new WordClusters(new int[0], new short[0], new short[0]);

  /**
   * The groups of a word.
   *
   * @param coarse the number of the larger one
   * @param fine the number of the smaller one
   */
  public record Groups(int coarse, int fine) {}

  private final int[] keys;
  private final short[] coarse;
  private final short[] fine;
  private final KeyTable table;

  private WordClusters(int[] keys, short[] coarse, short[] fine) {
    this.keys = keys;
    this.coarse = coarse;
    this.fine = fine;
    this.table = new KeyTable(keys, IntStream.range(0, keys.length).toArray());
  }

  /** No clusters at all. */
  public static WordClusters none() {
    return NONE;
  }

  /** The clusters of words of {@link #normal} form. */
  public static WordClusters of(Map<String, Groups> groupsByWord) {
    TreeMap<Integer, Groups> byKey = new TreeMap<>();
    new TreeMap<>(groupsByWord)
        .forEach((word, groups) -> byKey.putIfAbsent(FeatureHash.of(TEMPLATE, word), groups));
    int[] keys = new int[byKey.size()];
    short[] coarse = new short[keys.length];
    short[] fine = new short[keys.length];
    int i = 0;
    for (Map.Entry<Integer, Groups> entry : byKey.entrySet()) {
      keys[i] = entry.getKey();
      coarse[i] = (short) entry.getValue().coarse();
      fine[i++] = (short) entry.getValue().fine();
    }
    return new WordClusters(keys, coarse, fine);
  }

  /** A word as clusters know it: in small letters, with every digit alike. */
  public static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder normal = null;
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isDigit(lower.charAt(i))) {
        normal = normal == null ? new StringBuilder(lower) : normal;
        normal.setCharAt(i, '0');
      }
    }
    return normal == null ? lower : normal.toString();
  }

  /** The groups of a word; null where it is in none. */
  Groups of(String word) {
    int place = table.find(FeatureHash.of(TEMPLATE, normal(word)));
    if (place < 0) {
      return null;
    }
    int row = table.value(place);
    return new Groups(coarse[row], fine[row]);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.writeInt(keys[i]);
      out.writeShort(coarse[i]);
      out.writeShort(fine[i]);
    }
  }

  static WordClusters read(DataInput in) throws IOException {
    int n = in.readInt();
    int[] keys = new int[n];
    short[] coarse = new short[n];
    short[] fine = new short[n];
    for (int i = 0; i < n; i++) {
      keys[i] = in.readInt();
      coarse[i] = in.readShort();
      fine[i] = in.readShort();
    }
    return new WordClusters(keys, coarse, fine);
  }
}
