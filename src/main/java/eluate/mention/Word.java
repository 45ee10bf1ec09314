package eluate.mention;

/**
 * A word as the sequence model sees it.
 *
 * @param keys its features for each place from which it can be looked at
 * @param lower the number of its lower-case form
 * @param brief the number of its outline
 * @param suffix the number of its last letters
 * @param fine the number of its smaller cluster, or of the word where it is in none
 * @param coarse the number of its larger cluster, or of the word where it is in none
 * @param classes what it speaks of, bit by bit
 * @param isWord whether it is a word or a number rather than a mark
 */
// never compared: only its arrays are looked into
@SuppressWarnings("ArrayRecordComponent")
record Word(
    int[][] keys,
    int lower,
    int brief,
    int suffix,
    int fine,
    int coarse,
    int classes,
    boolean isWord) {}
