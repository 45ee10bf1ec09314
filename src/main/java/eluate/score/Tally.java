package eluate.score;

/**
 * Counts of items.
 *
 * @param gold asked for
 * @param out given, without what only meets an optional gold item
 * @param found gold items with a partner in the output
 * @param exact found items that are right in every slot
 */
public record Tally(int gold, int out, int found, int exact) {

  /** Nothing counted. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(gold + other.gold, out + other.out, found + other.found, exact + other.exact);
  }

  /** Precision and recall of the items found. */
  public Ratios foundRatios() {
    return Ratios.of(found, out, gold);
  }

  /** Precision and recall of the items that are right in every slot. */
  public Ratios exactRatios() {
    return Ratios.of(exact, out, gold);
  }
}
