package eluate.language;

import eluate.document.Issue;
import java.util.List;

/** Tells of numbers that may mean two things. */
public final class NumberDoubts {

  private NumberDoubts() {}

  /** The issues of a document, one for each such number. */
  public static List<Issue> of(Parsed parsed) {
    return parsed.notation().doubts().stream()
        .map(
            doubt ->
                new Issue(
                    "ambiguous-number", doubt.message(), doubt.span(), parsed.text(doubt.span())))
        .toList();
  }
}
