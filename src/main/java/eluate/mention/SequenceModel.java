package eluate.mention;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A linear-chain model: a weight for each feature with each label, and one for each pair of labels.
 * Immutable. Weights are kept as one byte each with a scale for each feature, which costs nothing
 * measurable in accuracy.
 */
public final class SequenceModel {
  private static final int MAGIC = 0x454c5551;
  private static final int VERSION = 3;
  private static final int STEPS = 127;

  private final Labels labels;
  private final WordClusters clusters;
  private final float[] transitions;
  private final float[] secondTransitions;
  private final float[] least;
  private final int[] keys;

  /** The weights of each key, as the bits of floating-point numbers. */
  private final KeyTable weights;

  private SequenceModel(
      Labels labels,
      WordClusters clusters,
      float[] transitions,
      float[] second,
      float[] least,
      int[] keys,
      float[] weights) {
    this.labels = labels;
    this.clusters = clusters;
    this.transitions = transitions;
    this.secondTransitions = second;
    this.least = least;
    this.keys = keys;
    int[] bits = new int[weights.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(weights[i]);
    }
    this.weights = new KeyTable(keys, bits);
  }

  /**
   * A model of trained weights.
   *
   * @param labels what it tells apart
   * @param clusters the word clusters that its features use
   * @param transitions the weight of each pair of labels at first reading
   * @param second the weight of each pair of labels at second reading
   * @param least how sure of a name one must be, for each type
   * @param weightsByKey for each feature as many weights as there are labels
   */
  public static SequenceModel of(
      Labels labels,
      WordClusters clusters,
      float[] transitions,
      float[] second,
      float[] least,
      Map<Integer, float[]> weightsByKey) {
    int n = labels.count();
    int[] keys = new int[weightsByKey.size()];
    float[] weights = new float[keys.length * n];
    int row = 0;
    for (Map.Entry<Integer, float[]> entry : new TreeMap<>(weightsByKey).entrySet()) {
      keys[row] = entry.getKey();
      System.arraycopy(entry.getValue(), 0, weights, row++ * n, n);
    }
    return new SequenceModel(
        labels, clusters, transitions.clone(), second.clone(), least.clone(), keys, weights);
  }

  /** Its labels. */
  public Labels labels() {
    return labels;
  }

  /** The word clusters that its features use. */
  public WordClusters clusters() {
    return clusters;
  }

  /** How many features it has. */
  public int size() {
    return keys.length;
  }

  /** How sure of a name of a type one must be. */
  float least(int type) {
    return least[type];
  }

  /** Working memory for the first reading in one thread. */
  public Lattice lattice() {
    return new Lattice(labels, transitions);
  }

  /**
   * Working memory for the second reading, which knows what the first one found elsewhere in the
   * document.
   */
  public Lattice secondLattice() {
    return new Lattice(labels, secondTransitions);
  }

  /** Adds the weights of a feature to a token's scores. */
  void add(int key, float[] scores, int at) {
    int place = weights.find(key);
    if (place >= 0) {
      add(place, scores, at, labels.count());
    }
  }

  private void add(int place, float[] scores, int at, int n) {
    for (int label = 0; label < n; label++) {
      scores[at + label] += weight(place + label);
    }
  }

  private float weight(int place) {
    return Float.intBitsToFloat(weights.value(place));
  }

  /** Adds the weights of features to a token's scores, and forgets the features. */
  void add(KeyList keys, float[] scores, int at) {
    keys.toPlaces(weights);
    int n = labels.count();
    for (int i = 0; i < keys.size(); i++) {
      add(keys.get(i), scores, at, n);
    }
    keys.clear();
  }

  /** Writes the model; the same model always gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream data =
        new DataOutputStream(new DeflaterOutputStream(out, deflater, 1 << 16))) {
      data.writeInt(MAGIC);
      data.writeInt(VERSION);
      data.writeInt(labels.types().size());
      for (String type : labels.types()) {
        data.writeUTF(type);
      }
      clusters.write(data);
      write(transitions, data);
      write(secondTransitions, data);
      write(least, data);
      data.writeInt(keys.length);
      for (int key : keys) {
        data.writeInt(key);
      }
      int n = labels.count();
      byte[] columns = new byte[keys.length * n];
      for (int row = 0; row < keys.length; row++) {
        int place = weights.find(keys[row]);
        float most = 0;
        for (int i = 0; i < n; i++) {
          most = Math.max(most, Math.abs(weight(place + i)));
        }
        data.writeFloat(most);
        for (int i = 0; i < n; i++) {
          columns[i * keys.length + row] = (byte) Math.round(weight(place + i) / most * STEPS);
        }
      }
      data.write(columns);
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException when the stream holds no model of this version, or ends too early
   */
  public static SequenceModel read(InputStream in) throws IOException {
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a sequence model");
      }
      int version = data.readInt();
      if (version != VERSION) {
        throw new IOException("a sequence model of version " + version + ", not " + VERSION);
      }
      List<String> types = new ArrayList<>();
      for (int left = data.readInt(); left > 0; left--) {
        types.add(data.readUTF());
      }
      Labels labels = new Labels(types);
      int n = labels.count();
      WordClusters clusters = WordClusters.read(data);
      float[] transitions = floats(data, n * n);
      float[] second = floats(data, n * n);
      float[] least = floats(data, types.size());
      int[] keys = new int[data.readInt()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = data.readInt();
      }
      float[] most = floats(data, keys.length);
      byte[] columns = data.readNBytes(keys.length * n);
      if (columns.length < keys.length * n) {
        throw new IOException("a sequence model cut short");
      }
      float[] weights = new float[columns.length];
      for (int row = 0; row < keys.length; row++) {
        for (int i = 0; i < n; i++) {
          weights[row * n + i] = columns[i * keys.length + row] * most[row] / STEPS;
        }
      }
      return new SequenceModel(labels, clusters, transitions, second, least, keys, weights);
    }
  }

  private static void write(float[] values, DataOutputStream data) throws IOException {
    for (float value : values) {
      data.writeFloat(value);
    }
  }

  private static float[] floats(DataInputStream data, int n) throws IOException {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = data.readFloat();
    }
    return values;
  }
}
