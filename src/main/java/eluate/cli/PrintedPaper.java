package eluate.cli;

import eluate.batch.Input;
import eluate.batch.Limits;
import eluate.batch.Watch;
import eluate.document.Issue;
import eluate.document.Status;
import eluate.extract.PaperExtractor;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.read.Papers;
import eluate.read.Readers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * Prints a file's records. The file has this process to itself, so that one that takes too much of
 * it can end it.
 */
final class PrintedPaper {

  private static final int MEGABYTE = 1_000_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Limits limits;
  private final Watch<Input> watch;

  PrintedPaper(CommandLine command, Limits limits) {
    this.out = command.getOut();
    this.err = command.getErr();
    this.limits = limits;
    this.watch = new Watch<>(limits.seconds());
  }

  /** Gives the exit code. */
  int print(Input input) throws IOException {
    if (input.trouble() != null) {
      throw input.trouble();
    }
    Thread guard = new Thread(this::guard);
    guard.setDaemon(true);
    guard.start();
    int exit = Exit.OK;
    List<String> passwords =
        limits.passwords() == null ? List.of() : Files.readAllLines(limits.passwords());
    Readers readers = new Readers(passwords, limits.size() * MEGABYTE);
    Pipeline pipeline = new Pipeline(readers, new PaperExtractor());
    watch.begin(input);
    try (Papers papers =
        pipeline.open(input.id(), input.path(), Files.newInputStream(input.file()))) {
      while (papers.hasNext()) {
        exit = Math.max(exit, one(pipeline.run(papers.next()), papers.many()));
        watch.end();
        watch.begin(input);
      }
    } catch (OutOfMemoryError e) {
      return failed(
          new Outcome.Failed(
              input.path(),
              Status.OUT_OF_MEMORY,
              input.path() + ": needs more memory than Java has; give it more (java -Xmx)"));
    }
    return exit;
  }

  private int one(Outcome outcome, boolean many) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed(failed);
    }
    Outcome.Extracted done = (Outcome.Extracted) outcome;
    done.issues().forEach(issue -> err.println("eluate: " + issue.message()));
    out.print(many ? RecordJson.line(done.record()) : RecordJson.write(done.record()));
    out.flush();
    return done.issues().stream().anyMatch(Issue::missing) ? Exit.SOME_FAILED : Exit.OK;
  }

  private int failed(Outcome.Failed failed) {
    err.println("eluate: " + failed.status() + " " + failed.message());
    return failed.status() == Status.IO_ERROR ? Exit.IO : Exit.SOME_FAILED;
  }

  private void guard() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(500);
        watch.check(this::overdue);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void overdue(Input input) {
    err.println(
        "eluate: "
            + Status.TIMEOUT
            + " "
            + input.path()
            + ": takes more than "
            + limits.seconds()
            + " s of the processor; give --time-limit to allow more");
    Runtime.getRuntime().halt(Exit.SOME_FAILED);
  }
}
