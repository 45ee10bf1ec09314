package eluate.assess;

/**
 * One number of an assessment.
 *
 * @param row a family, {@code pooled} for all families together, {@code headline}, or a family and
 *     a slot joined by a dot
 * @param name what of it: {@code found} or {@code exact}, then {@code precision}, {@code recall},
 *     {@code f1} (items of all documents together) or {@code macro f1} (the mean of the documents'
 *     F1); {@code accuracy} of a slot
 */
public record Figure(String row, String name) {

  /** The row of all families together. */
  public static final String POOLED = "pooled";

  /** The row of the mean F1 of the headline's families. */
  public static final String HEADLINE = "headline";

  /** The share of right values of a slot. */
  public static final String ACCURACY = "accuracy";

  /** The F1 that the headline, rows of kinds and comparisons show. */
  public static final String EXACT_F1 = "exact f1";

  /** The F1 of items found, whatever their slots. */
  public static final String FOUND_F1 = "found f1";

  @Override
  public String toString() {
    return row + " " + name;
  }
}
