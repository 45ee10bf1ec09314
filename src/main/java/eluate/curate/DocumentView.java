package eluate.curate;

import java.util.List;
import java.util.Map;

/**
 * What of a document changes with decisions; the members stand in {@code src/docs/curate-api.md}.
 */
public record DocumentView(
    String mine,
    String overall,
    boolean textChanged,
    boolean closed,
    List<Group> groups,
    List<String> timepoints,
    List<ItemView> items,
    List<NumberView> numbers,
    List<String> unanchored,
    Map<String, String> missing) {

  /** A label to pick. */
  public record Group(String label, String kind) {}
}
