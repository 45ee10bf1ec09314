package eluate.curate;

import java.util.List;
import java.util.stream.Collectors;

/** Slots that break the record's format. */
public final class InvalidSlotsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<SlotProblem> problems;

  /**
   * @param problems at least one
   */
  public InvalidSlotsException(List<SlotProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.slot() + ": " + problem.message())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong. */
  public List<SlotProblem> problems() {
    return problems;
  }
}
