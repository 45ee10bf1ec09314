package eluate.cli;

import eluate.document.Issue;
import eluate.pipeline.Outcome;
import eluate.record.PaperRecord;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** One line per document and a summary on standard output; progress on a terminal. */
final class Report {

  private final PrintWriter out;
  private final PrintWriter err;
  private final int all;
  private final boolean terminal = System.console() != null;
  private int inputs;
  private int done;
  private int failed;
  private int facts;
  private int warned;
  private int unclaimed;
  private int doubtful;

  Report(CommandLine command, int all) {
    this.out = command.getOut();
    this.err = command.getErr();
    this.all = all;
  }

  int failed() {
    return failed;
  }

  void line(Outcome outcome) {
    done++;
    if (outcome instanceof Outcome.Extracted extracted) {
      PaperRecord record = extracted.record();
      long count = record.items().count();
      facts += (int) count;
      int left = extracted.left().unclaimed().size();
      unclaimed += left;
      List<Issue> issues = extracted.issues();
      doubtful += issues.size();
      warned += issues.isEmpty() ? 0 : 1;
      String status = issues.isEmpty() ? "OK" : "WARN(" + issues.get(0).code() + ")";
      out.println(
          String.join(
              "\t",
              status,
              record.id(),
              record.document().kind(),
              count + " facts",
              left + " unclaimed numbers"));
    } else if (outcome instanceof Outcome.Failed bad) {
      failed++;
      out.println(bad.status() + "\t" + shown(bad.message()));
    }
  }

  /** Shows how far the run is. */
  void inputDone() {
    inputs++;
    if (terminal) {
      err.print("\r" + inputs + " of " + all + (inputs == all ? "\n" : ""));
      err.flush();
    }
  }

  void summary(Path folder) {
    out.println(
        done
            + " documents: "
            + (done - failed)
            + " done"
            + (warned > 0 ? " (" + warned + " with warnings)" : "")
            + ", "
            + failed
            + " failed; "
            + facts
            + " facts, "
            + unclaimed
            + " unclaimed numbers, "
            + doubtful
            + " issues in "
            + folder);
  }

  /** A file's name may hold line feeds, which must not make two lines of one. */
  private static String shown(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }
}
