package eluate.record;

import java.util.List;

/**
 * The numbers of a document that no fact uses: what an extraction left is where its omissions are.
 *
 * @param id the document's
 * @param unclaimed those that may be results, in reading order
 * @param setAside those whose form or place shows that they are none, each with the reason
 */
public record LeftNumbers(String id, List<LeftNumber> unclaimed, List<LeftNumber> setAside) {

  /** Copies the lists. */
  public LeftNumbers {
    unclaimed = List.copyOf(unclaimed);
    setAside = List.copyOf(setAside);
  }
}
