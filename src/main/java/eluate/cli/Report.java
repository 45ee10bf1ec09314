package eluate.cli;

import eluate.document.Issue;
import eluate.pipeline.Outcome;
import eluate.record.Item;
import eluate.record.PaperRecord;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One line per document and a summary on standard output; progress on a terminal. */
final class Report {

  private final PrintWriter out;
  private final PrintWriter err;
  private final int all;
  private final boolean terminal = System.console() != null;
  private int done;
  private int failed;
  private int facts;
  private int warned;

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
      long count = items(record).count();
      facts += (int) count;
      List<Issue> issues = extracted.issues();
      warned += issues.isEmpty() ? 0 : 1;
      String status = issues.isEmpty() ? "OK" : "WARN(" + issues.get(0).code() + ")";
      out.println(
          status + "\t" + record.id() + "\t" + record.document().kind() + "\t" + count + " facts");
    } else if (outcome instanceof Outcome.Failed bad) {
      failed++;
      out.println(bad.status() + "\t" + shown(bad.message()));
    }
    if (terminal) {
      err.print("\r" + done + " of " + all + (done == all ? "\n" : ""));
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
            + " facts in "
            + folder);
  }

  private static Stream<Item> items(PaperRecord r) {
    return Stream.of(
            r.drugs(),
            r.indications(),
            r.patientCounts(),
            r.scores(),
            r.responses(),
            r.effects(),
            r.adverseEvents())
        .flatMap(List::stream);
  }

  /** A file's name may hold line feeds, which must not make two lines of one. */
  private static String shown(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }
}
