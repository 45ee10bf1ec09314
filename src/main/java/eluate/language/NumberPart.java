package eluate.language;

/** One numeral with its nearest neighbours. */
final class NumberPart {
  Numeral numeral;
  String unit;
  int unitEnd;
  String bound;
  Quantity.Kind kind;

  /** Whether it is one of a list of times. */
  boolean listed;
}
