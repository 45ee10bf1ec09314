package eluate.train;

/**
 * How many names were found.
 *
 * @param right found where people marked them, with the same words and type
 * @param found all that were found
 * @param wanted all that people marked
 */
record Tally(int right, int found, int wanted) {

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(right + other.right, found + other.found, wanted + other.wanted);
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return wanted == 0 ? 0 : (double) right / wanted;
  }

  double f1() {
    return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
  }
}
