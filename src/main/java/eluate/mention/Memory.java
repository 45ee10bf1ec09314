package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a document says of a word elsewhere: how its other occurrences were labelled at first
 * reading, alone and together with the word before or after it, and what the other form of an
 * abbreviation was taken for. The features of the second reading.
 */
public final class Memory {
  private static final int TEMPLATE = 2000;
  private static final double[] BOUNDS = {0.02, 0.1, 0.3, 0.6, 0.9, 0.98};
  private static final int UNIGRAM = 1;
  private static final int WITH_BEFORE = 2;
  private static final int WITH_AFTER = 3;
  private static final int OTHER_FORM = 4;
  private static final int NOWHERE = 5;

  /** The probabilities of a word's labels, summed over its occurrences. */
  private static final class Sum {
    private final double[] labels;
    private int count;

    Sum(int labels) {
      this.labels = new double[labels];
    }

    void add(double[] probabilities) {
      for (int i = 0; i < labels.length; i++) {
        labels[i] += probabilities[i];
      }
      count++;
    }
  }

  private final int labels;
  private final List<Token> tokens;
  private final double[][] probabilities;
  private final int[] lower;
  private final Map<Long, Sum> sums = new HashMap<>();

  /** Those of each token, by their kinds; null where it is not remembered. */
  private final Sum[] own;

  private final Map<Integer, Integer> otherForm = new HashMap<>();

  /**
   * Reads what the first reading found.
   *
   * @param parsed the document
   * @param probabilities of the labels of each of the document's tokens
   */
  public Memory(Parsed parsed, double[][] probabilities) {
    this.tokens = parsed.tokens();
    this.probabilities = probabilities;
    this.labels = probabilities.length == 0 ? 0 : probabilities[0].length;
    this.lower = new int[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = FeatureHash.of(TEMPLATE, tokens.get(i).text().toLowerCase(Locale.ROOT));
    }
    this.own = new Sum[lower.length * WITH_AFTER];
    for (int i = 0; i < lower.length; i++) {
      for (int kind = UNIGRAM; kind <= WITH_AFTER; kind++) {
        if (remembered(i, kind)) {
          Sum sum = sums.computeIfAbsent(key(i, kind), k -> new Sum(labels));
          sum.add(probabilities[i]);
          own[i * WITH_AFTER + kind - 1] = sum;
        }
      }
    }
    parsed.abbreviations().all().forEach(this::link);
  }

  private boolean remembered(int i, int kind) {
    if (!tokens.get(i).isWord() || tokens.get(i).text().length() < 2) {
      return false;
    }
    return kind == UNIGRAM || (kind == WITH_BEFORE ? i > 0 : i + 1 < lower.length);
  }

  private long key(int i, int kind) {
    int other = kind == UNIGRAM ? 0 : kind == WITH_BEFORE ? lower[i - 1] : lower[i + 1];
    return (long) FeatureHash.mix(lower[i], kind) << 32 | (other & 0xffffffffL);
  }

  /** The last word of a long form stands for the short form, and the other way round. */
  private void link(String shortForm, String longForm) {
    int space = Math.max(longForm.lastIndexOf(' '), longForm.lastIndexOf('-'));
    int head = FeatureHash.of(TEMPLATE, longForm.substring(space + 1).toLowerCase(Locale.ROOT));
    otherForm.put(FeatureHash.of(TEMPLATE, shortForm.toLowerCase(Locale.ROOT)), head);
  }

  /** The features of a token. */
  public void read(int i, KeyList keys) {
    boolean any = false;
    for (int kind = UNIGRAM; kind <= WITH_AFTER; kind++) {
      Sum sum = own[i * WITH_AFTER + kind - 1];
      int others = sum == null ? 0 : sum.count - 1;
      if (others > 0) {
        any = true;
        read(kind, sum.labels, probabilities[i], others, keys);
      }
    }
    Integer head = otherForm.get(lower[i]);
    if (head != null) {
      Sum sum = sums.get((long) FeatureHash.mix(head, UNIGRAM) << 32);
      if (sum != null) {
        types(OTHER_FORM, sum, keys);
      }
    }
    if (!any) {
      keys.add(FeatureHash.mix(TEMPLATE, NOWHERE));
    }
  }

  private void read(int kind, double[] all, double[] own, int others, KeyList keys) {
    int many = Math.min(others, 3);
    for (int label = 0; label < labels; label++) {
      double mean = (all[label] - own[label]) / others;
      int bucket = bucket(mean);
      if (bucket > 0) {
        int what = FeatureHash.mix(TEMPLATE + kind, label, bucket);
        keys.add(what);
        keys.add(FeatureHash.mix(what, many));
      }
    }
  }

  private void types(int kind, Sum sum, KeyList keys) {
    double[] types = new double[(labels + 2) / 4 + 1];
    for (int label = 1; label < labels; label++) {
      types[Labels.type(label)] += sum.labels[label] / sum.count;
    }
    for (int type = 0; type < types.length; type++) {
      int bucket = bucket(types[type]);
      if (bucket > 0) {
        keys.add(FeatureHash.mix(TEMPLATE + kind, type, bucket));
      }
    }
  }

  private static int bucket(double p) {
    int bucket = 0;
    while (bucket < BOUNDS.length && p >= BOUNDS[bucket]) {
      bucket++;
    }
    return bucket;
  }
}
