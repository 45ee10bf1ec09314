package eluate.train;

/**
 * One sentence to learn from.
 *
 * @param features the rows of each token's features in the learner's table
 * @param shared the rows of the features that all tokens have in common
 * @param allowed for each token the labels that it may have, bit by bit; one bit where people said
 *     which
 * @param given scores of each token's labels that are there before anything is learned; null for
 *     none
 * @param domain which sort of text it comes from; each has weights of its own beside the common
 *     ones
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(int[][] features, int[] shared, int[] allowed, float[] given, int domain) {

  /** The bit of a label. */
  static int bit(int label) {
    return 1 << label;
  }
}
