package eluate.pipeline;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Status;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import java.util.List;

/** What became of one paper. */
public sealed interface Outcome {

  /**
   * It was read.
   *
   * @param record what was found
   * @param left the numbers that no fact uses
   * @param document the text that the record's offsets count in
   * @param issues what is doubtful about it
   */
  record Extracted(PaperRecord record, LeftNumbers left, Document document, List<Issue> issues)
      implements Outcome {

    /** Copies the issues. */
    public Extracted {
      issues = List.copyOf(issues);
    }
  }

  /**
   * It could not be read.
   *
   * @param source the path as the user gave it
   * @param status what sort of trouble
   * @param message one sentence: what is wrong with which file, and what to do
   */
  record Failed(String source, Status status, String message) implements Outcome {}
}
