package eluate.mention;

/** Numbers that stand for features: no feature is ever spelled out while tagging. */
final class FeatureHash {
  private static final int PRIME = 0x01000193;

  private FeatureHash() {}

  /** The number of a stretch of characters under a template. */
  static int of(int template, CharSequence text, int from, int to) {
    int hash = 0x811c9dc5 ^ (template * 0x9e3779b9);
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return spread(hash ^ (to - from));
  }

  /** The number of a text under a template. */
  static int of(int template, CharSequence text) {
    return of(template, text, 0, text.length());
  }

  /** The number of two numbers, in this order. */
  static int mix(int a, int b) {
    return spread(a * 0x9e3779b9 + Integer.rotateLeft(b, 13) * 0x85ebca6b + 0x27d4eb2f);
  }

  /** The number of three numbers, in this order. */
  static int mix(int a, int b, int c) {
    return mix(mix(a, b), c);
  }

  private static int spread(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
