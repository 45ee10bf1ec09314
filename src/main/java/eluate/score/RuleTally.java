package eluate.score;

/**
 * How often a rule was right.
 *
 * @param items it gave
 * @param right of these, those that gold has in every slot, or that gold leaves open
 */
public record RuleTally(int items, int right) {

  /** No items. */
  public static final RuleTally NONE = new RuleTally(0, 0);

  /** The two together. */
  public RuleTally plus(RuleTally other) {
    return new RuleTally(items + other.items, right + other.right);
  }

  /**
   * How probable it is, cautiously, that the rule's next item is right: the share of right items,
   * drawn towards a prior by as much as that many items of it would draw, less the standard error
   * of a share of so many items. Rules seen seldom so stay below what they may have earned by luck.
   *
   * @param prior the share of right items of the whole family
   * @param weight how many items the prior is worth
   */
  public double probability(double prior, double weight) {
    double share = (right + weight * prior) / (items + weight);
    return Math.max(0, share - Math.sqrt(share * (1 - share) / (items + weight)));
  }
}
