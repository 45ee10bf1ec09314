package eluate.extract;

import eluate.document.Issue;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import java.util.List;

/**
 * What was read from a paper, and what a reviewer should look at.
 *
 * @param record the facts
 * @param left the numbers that no fact uses
 * @param issues what contradicts arithmetic
 */
public record Extraction(PaperRecord record, LeftNumbers left, List<Issue> issues) {

  /** Copies the issues. */
  public Extraction {
    issues = List.copyOf(issues);
  }
}
