package eluate.mention;

import java.util.Arrays;
import java.util.Locale;

/**
 * The features of a word that depend on nothing but the word, for each place from which it can be
 * looked at.
 */
final class WordFeatures {
  /** The word itself. */
  static final int SELF = 0;

  /**
   * Marks counted: the token before, and the one before that; the token after, and the one after
   * that.
   */
  static final int BEFORE_1 = 1;

  static final int BEFORE_2 = 2;
  static final int AFTER_1 = 3;
  static final int AFTER_2 = 4;

  /** Marks left out: the three words before and the three after. */
  static final int WORD_BEFORE_1 = 5;

  static final int WORD_BEFORE_2 = 6;
  static final int WORD_BEFORE_3 = 7;
  static final int WORD_AFTER_1 = 8;
  static final int WORD_AFTER_2 = 9;
  static final int WORD_AFTER_3 = 10;
  static final int PLACES = 11;

  private static final int LONGEST_AFFIX = 5;
  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 4;

  private static final int TEXT = 1;
  private static final int LOWER = 2;
  private static final int FOLD = 3;
  private static final int SHAPE = 4;
  private static final int BRIEF = 5;
  private static final int PREFIX = 6;
  private static final int SUFFIX = 7;
  private static final int GRAM = 8;
  private static final int LENGTH = 9;
  private static final int STEM = 10;
  private static final int FINE = 11;
  private static final int BIAS = 12;
  private static final int COARSE = 13;
  private static final int CLASS = 14;
  private static final int CLASSES = 15;

  private WordFeatures() {}

  /** Reads a word. */
  static Word read(String text, String fold, boolean drugStem, int classes, WordClusters clusters) {
    String lower = text.toLowerCase(Locale.ROOT);
    WordClusters.Groups groups = clusters.of(text);
    int lowerKey = FeatureHash.of(LOWER, lower);
    int briefKey = FeatureHash.of(BRIEF, WordShape.brief(text));
    int suffixKey = FeatureHash.of(SUFFIX, lower, Math.max(0, lower.length() - 3), lower.length());
    int[][] keys = new int[PLACES][];
    keys[SELF] = self(text, lower, fold, lowerKey, briefKey, drugStem, classes, groups);
    int fineKey = groups == null ? lowerKey : FeatureHash.mix(FINE, groups.fine());
    int coarseKey = groups == null ? lowerKey : FeatureHash.mix(COARSE, groups.coarse());
    int prefixKey = FeatureHash.of(PREFIX, lower, 0, Math.min(4, lower.length()));
    for (int place = 1; place < PLACES; place++) {
      boolean near =
          place == BEFORE_1 || place == AFTER_1 || place == WORD_BEFORE_1 || place == WORD_AFTER_1;
      int[] raw =
          near
              ? new int[] {lowerKey, briefKey, suffixKey, prefixKey, fineKey, coarseKey}
              : new int[] {lowerKey, suffixKey, fineKey, coarseKey};
      keys[place] = at(place, raw, groups != null, classes);
    }
    return new Word(
        keys, lowerKey, briefKey, suffixKey, fineKey, coarseKey, classes, !fold.isEmpty());
  }

  private static int[] at(int place, int[] raw, boolean clustered, int classes) {
    int n = clustered ? raw.length : raw.length - 2;
    int[] keys = new int[n + 1 + Integer.bitCount(classes)];
    for (int i = 0; i < n; i++) {
      keys[i] = FeatureHash.mix(place, raw[i]);
    }
    return Arrays.copyOf(keys, classes(place, classes, keys, n));
  }

  /** Each class of a word, and all of them together. */
  private static int classes(int place, int classes, int[] keys, int from) {
    int k = from;
    if (classes != 0) {
      keys[k++] = FeatureHash.mix(CLASSES, place, classes);
      for (int left = classes; left != 0; left &= left - 1) {
        keys[k++] = FeatureHash.mix(CLASS, place, Integer.numberOfTrailingZeros(left));
      }
    }
    return k;
  }

  private static int[] self(
      String text,
      String lower,
      String fold,
      int lowerKey,
      int briefKey,
      boolean drugStem,
      int classes,
      WordClusters.Groups groups) {
    int n = lower.length();
    int[] keys = new int[16 + Integer.bitCount(classes) + 2 * LONGEST_AFFIX + 2 * (n + 2)];
    int k = 0;
    keys[k++] = BIAS;
    keys[k++] = FeatureHash.of(TEXT, text);
    keys[k++] = lowerKey;
    keys[k++] = FeatureHash.of(FOLD, fold);
    keys[k++] = FeatureHash.of(SHAPE, WordShape.full(text));
    keys[k++] = briefKey;
    keys[k++] = FeatureHash.mix(LENGTH, Math.min(n, 12));
    if (drugStem) {
      keys[k++] = FeatureHash.mix(STEM, 1);
    }
    if (groups != null) {
      keys[k++] = FeatureHash.mix(FINE, groups.fine());
      keys[k++] = FeatureHash.mix(COARSE, groups.coarse());
    }
    k = classes(SELF, classes, keys, k);
    for (int length = 1; length <= Math.min(LONGEST_AFFIX, n - 1); length++) {
      keys[k++] = FeatureHash.of(PREFIX, lower, 0, length);
      keys[k++] = FeatureHash.of(SUFFIX, lower, n - length, n);
    }
    String framed = "<" + lower + ">";
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= framed.length(); i++) {
        keys[k++] = FeatureHash.of(GRAM, framed, i, i + length);
      }
    }
    return Arrays.copyOf(keys, k);
  }
}
