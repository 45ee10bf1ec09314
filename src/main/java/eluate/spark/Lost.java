package eluate.spark;

import java.io.Serializable;
import java.util.List;

/**
 * The papers of a load that others take the place of, by their numbers in it, counted from 0, in
 * ascending order.
 *
 * @param superseded a later file, or a later place of the same, has them again
 * @param deleted a later file, or the same, takes them back
 */
record Lost(List<Integer> superseded, List<Integer> deleted) implements Serializable {

  static final Lost NONE = new Lost(List.of(), List.of());
}
