package eluate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A run over many papers: finds out what is left to do, gets it done, and tells of it. */
public final class Batch {

  /**
   * What came of a run.
   *
   * @param summary in a sentence; null where the run was stopped
   * @param incomplete how many documents gave no record or were read in part, and how many files of
   *     many end too early
   */
  public record Result(String summary, int incomplete) {}

  private final Settings settings;
  private final Listener listener;
  private final Instant started = Instant.now();
  private final long clock = System.nanoTime();
  private volatile boolean stopped;

  /** A run with these settings. */
  public Batch(Settings settings, Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /** Asks the run to stop soon. What is done stays, and the same command carries it on. */
  public void stop() {
    stopped = true;
  }

  /**
   * Does it.
   *
   * @param out the output folder
   * @throws OutputInUseException when another run writes into it
   * @throws OtherResultsException when it holds results that must not be mixed with those of this
   * @throws IOException when it can't be written
   * @throws IllegalStateException when the program's own data are wrong
   */
  public Result run(List<Input> inputs, Path out) throws IOException, InterruptedException {
    try (OutputFolder folder = new OutputFolder(out)) {
      if (folder.warning() != null) {
        listener.warning(folder.warning());
      }
      Program program = Program.running();
      boolean unknown = folder.holdsUnknown();
      try (Journal journal = new Journal(folder.journal(), program)) {
        Program before = journal.program();
        if (!settings.force()) {
          refuseOthers(out, unknown && before == null, before, program);
        }
        if (settings.force() || before == null) {
          journal.begin(program);
        }
        Planner planner =
            new Planner(folder, journal, settings.limits(), inputs, listener, () -> stopped);
        if (!stopped) {
          folder.sweep(planner.parts());
        }
        int earlier = stopped ? 0 : work(folder, journal, planner);
        boolean replaced = before != null && !before.equals(program);
        RunFacts facts =
            new RunFacts(
                program,
                replaced ? before : null,
                started,
                Duration.ofNanos(System.nanoTime() - clock),
                stopped,
                earlier,
                settings);
        Ending ending = new Ending(folder, journal, planner.plans(), listener);
        if (!stopped) {
          ending.publish();
        }
        Totals totals = stopped ? ending.totals() : ending.tables();
        ending.report(facts, totals);
        return new Result(stopped ? null : totals.shown() + " in " + out, totals.incomplete());
      }
    }
  }

  private static void refuseOthers(Path out, boolean unknown, Program before, Program now)
      throws OtherResultsException {
    String remedy = "; give another folder, or --force to do all anew";
    if (unknown) {
      throw new OtherResultsException(
          out + " holds records of which it isn't known what made them" + remedy);
    }
    if (before != null && !before.equals(now)) {
      throw new OtherResultsException(
          out + " was made by eluate " + before.shown() + ", this is " + now.shown() + remedy);
    }
  }

  /** Does what is left to do; gives how many inputs were done before. */
  private int work(OutputFolder folder, Journal journal, Planner planner)
      throws IOException, InterruptedException {
    List<Plan> todo = planner.todo();
    long bytes = 0;
    int troubles = 0;
    for (Plan plan : planner.plans()) {
      troubles += plan.input().trouble() == null ? 0 : 1;
    }
    for (Plan plan : todo) {
      bytes += size(plan.input().file());
    }
    int earlier = planner.plans().size() - todo.size() - troubles;
    listener.begin(todo.size(), earlier, bytes);
    ProgressCount count = new ProgressCount(listener);
    Recall recall = new Recall(journal, planner.plans(), Set.copyOf(todo), listener);
    try (Store store =
        new Store(
            folder,
            journal,
            settings.limits(),
            planner.written(),
            recall::line,
            listener::warning,
            count)) {
      recall.refusing(store);
      Workshop workshop = new Workshop(settings, folder.crashes(), store, () -> stopped);
      for (List<Plan> left = todo; !left.isEmpty() && !stopped; left = store.takeAgain()) {
        workshop.run(left);
      }
      store.idle();
      if (!stopped) {
        recall.rest();
      }
    } finally {
      listener.end();
    }
    return earlier;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** How many seconds the run has taken. */
  public long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - clock);
  }
}
