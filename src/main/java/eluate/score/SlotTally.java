package eluate.score;

/**
 * How often a slot of paired items is right.
 *
 * @param right pairs that agree in it
 * @param judged pairs of which it was asked
 */
public record SlotTally(int right, int judged) {

  /** Nothing judged. */
  public static final SlotTally NONE = new SlotTally(0, 0);

  static SlotTally of(boolean right) {
    return new SlotTally(right ? 1 : 0, 1);
  }

  /** Both together. */
  public SlotTally plus(SlotTally other) {
    return new SlotTally(right + other.right, judged + other.judged);
  }
}
