package eluate.curate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a reviewer stands to a document: what follows from the reviewer's decisions that hold.
 *
 * @param verdicts the last decision on what each item is, by the item's id, in order
 * @param comments by item
 * @param flags flagged items
 * @param missing families that the document says nothing of
 * @param answered loose numbers that an added fact answers
 * @param started whether there is any decision
 * @param done whether the reviewer is through
 * @param stale whether decisions are about another text than the one that is there
 */
record Standing(
    Map<String, Decision> verdicts,
    Map<String, String> comments,
    Map<String, Boolean> flags,
    Map<String, String> missing,
    Map<String, String> answered,
    boolean started,
    boolean done,
    boolean stale) {

  /**
   * @param reviewer whose
   * @param live the decisions on the document that hold
   * @param textSha256 of the text as it is now
   */
  static Standing of(String reviewer, List<Decision> live, String textSha256) {
    Map<String, Decision> verdicts = new HashMap<>();
    Map<String, String> comments = new HashMap<>();
    Map<String, Boolean> flags = new HashMap<>();
    Map<String, String> missing = new TreeMap<>();
    Map<String, String> answered = new HashMap<>();
    boolean started = false;
    boolean done = false;
    boolean stale = false;
    for (Decision d : live) {
      if (d.action() == Action.RETURN) {
        done = false;
      }
      if (!d.reviewer().equals(reviewer) || d.action().ofAdjudicator()) {
        continue;
      }
      started = true;
      switch (d.action()) {
        case COMMENT -> comments.put(d.item(), d.comment());
        case FLAG -> flags.put(d.item(), true);
        case UNFLAG -> flags.remove(d.item());
        case NOT_REPORTED -> missing.put(d.family(), "not reported");
        case REPORTED -> missing.remove(d.family());
        case DONE -> done = true;
        case REOPEN -> done = false;
        case REBASE -> stale = stale && !d.textSha256().equals(textSha256);
        default -> {
          verdicts.put(d.item(), d);
          stale |= !d.textSha256().equals(textSha256);
          if (d.action() == Action.ADD && d.target() != null) {
            answered.put(d.target(), d.item());
          }
        }
      }
    }
    return new Standing(verdicts, comments, flags, missing, answered, started, done, stale);
  }

  /** {@code new}, {@code in work} or {@code done}. */
  String word() {
    if (done) {
      return "done";
    }
    return started ? "in work" : "new";
  }
}
