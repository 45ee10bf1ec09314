package eluate.batch;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * The papers of a file, or of a few that are read together, that others take the place of, by their
 * numbers in it, counted from 0, in ascending order.
 *
 * @param superseded a later file, or a later place of the same, has them again
 * @param deleted a later file, or the same, takes them back
 */
public record Lost(List<Integer> superseded, List<Integer> deleted) implements Serializable {

  /** All papers stand. */
  public static final Lost NONE = new Lost(List.of(), List.of());

  /** Whether a paper's facts count. */
  public boolean stands(int paper) {
    return !isSuperseded(paper) && !isDeleted(paper);
  }

  boolean isSuperseded(int paper) {
    return Collections.binarySearch(superseded, paper) >= 0;
  }

  boolean isDeleted(int paper) {
    return Collections.binarySearch(deleted, paper) >= 0;
  }
}
