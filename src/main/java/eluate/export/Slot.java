package eluate.export;

/**
 * A number of a row for a meta-analysis, or what keeps it from being known.
 *
 * @param value null where it is missing
 * @param from where a number of people was printed; null where it needs no saying
 * @param missing what is missing, in words; null where nothing is
 */
record Slot<T>(T value, String from, String missing) {

  static <T> Slot<T> of(T value, String from) {
    return new Slot<>(value, from, null);
  }

  static <T> Slot<T> missing(String what) {
    return new Slot<>(null, null, what);
  }
}
