package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What two reviewers made of the same thing, to be settled where they differ.
 *
 * @param id made of the document and the two items or labels
 * @param phase {@code groups} or {@code values}
 * @param family of the items; null where a label is settled for several
 * @param slot which label or time point is settled; null where an item is
 * @param labelOne the one reviewer's label
 * @param labelOther the other's
 * @param labelMachine what the machine says where it says one thing; null otherwise
 * @param items how many items have these labels
 * @param one the one reviewer's item, with settled labels; null where there is none
 * @param other the other's
 * @param machine what the machine says; null where nothing
 * @param fact what both stand for, where they agree; null otherwise
 * @param differs the slots in which they differ
 * @param digits whether they differ in digits only
 * @param resolution how it was settled; null where it wasn't
 */
record Entry(
    String id,
    String phase,
    String family,
    String slot,
    String labelOne,
    String labelOther,
    String labelMachine,
    int items,
    Side one,
    Side other,
    Suggestion machine,
    ObjectNode fact,
    List<String> differs,
    boolean digits,
    Decision resolution) {

  /**
   * A reviewer's side.
   *
   * @param held the item
   * @param fact with settled labels; null where the reviewer sees none
   */
  record Side(Held held, ObjectNode fact) {}

  /** {@code agreed}, {@code conflict} or {@code adjudicated}. */
  String state() {
    if (resolution != null) {
      return "adjudicated";
    }
    return fact != null ? "agreed" : "conflict";
  }

  boolean open() {
    return resolution == null && fact == null;
  }
}
