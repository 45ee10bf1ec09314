package eluate.extract;

import eluate.document.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Keeps a rule that fails on a paper from taking the paper's other facts with it: the rule is left
 * out for this paper, and the user is told which it was. Used for one paper.
 */
public final class Failures {

  private final Set<String> told = new TreeSet<>();
  private final List<Issue> issues = new ArrayList<>();

  /** For one paper. */
  Failures() {}

  /**
   * What work gives.
   *
   * @param rule what it looks for, as the user knows it
   * @param without what stands for it where it fails
   */
  <T> T or(String rule, T without, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      if (told.add(rule)) {
        issues.add(
            Issue.missing(
                "rule-failed",
                rule + " failed",
                "the rules for " + rule + " failed and were left out; " + report(e)));
      }
      return without;
    }
  }

  /** What failed, each once. */
  List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** What a fault of the program is to its user: the request to report it, and where it was. */
  public static String report(Throwable e) {
    for (StackTraceElement at : e.getStackTrace()) {
      if (at.getClassName().startsWith("eluate.")) {
        return "please report this file and: " + e + " at " + at;
      }
    }
    return "please report this file and: " + e;
  }
}
