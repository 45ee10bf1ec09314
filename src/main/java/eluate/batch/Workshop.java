package eluate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Gets files done by workers. A worker that breaks is replaced; what it was at is then done one
 * document at a time, which shows which one broke it. That one is refused when it breaks a second
 * worker, and the others go on as before.
 */
final class Workshop {

  /** What takes the results, in the order of the files. */
  interface Results {

    /** A paper, with its number in PubMed if it has one. */
    void paper(Plan plan, int paper, boolean many, List<String> number, PaperResult result)
        throws IOException;

    /** A file, with the numbers that it takes back. */
    void end(Plan plan, boolean many, List<String> deleted) throws IOException;

    /** How much has been read. */
    void progress(Plan plan, long position);

    /** Nothing new, at least once a second. */
    void waiting();

    /** All that there is has been taken. */
    void idle() throws IOException;
  }

  /** A paper, or the search for one. */
  private record Spot(int job, int paper, boolean finding) {
    static Spot of(Frame frame) {
      boolean finding = frame.kind() == Frame.Kind.FINDING || frame.kind() == Frame.Kind.FOUND;
      return new Spot(frame.job(), frame.paper(), finding);
    }
  }

  /** How many seconds without a sign of life a worker may have, and no more than a paper. */
  private static final int SILENCE = 60;

  /** How many workers may break without getting anything done. */
  private static final int USELESS = 3;

  private static final int TRIES = 2;

  /**
   * Bytes up to which a run is brief: about 20,000 abstracts, where Java's best code has given back
   * the time of the processor that its making took. The processor's and not the clock's, since on
   * few threads it is made on cores that the run was not given.
   */
  private static final long BRIEF = 40_000_000;

  /** How Java ends when it is told to, by an interrupt or a request to terminate. */
  private static final List<Integer> TOLD = List.of(130, 143);

  private final Limits limits;
  private final int threads;
  private final int silence;
  private final Path crashes;
  private final Results results;
  private final BooleanSupplier stopped;
  private final Map<Spot, Integer> tries = new HashMap<>();
  private int useless;

  Workshop(Settings settings, Path crashes, Results results, BooleanSupplier stopped) {
    this.limits = settings.limits();
    this.threads = settings.threads();
    this.silence = Math.min(SILENCE, Watch.PATIENCE * limits.seconds());
    this.crashes = crashes;
    this.results = results;
    this.stopped = stopped;
  }

  /** Does all files, or as many as can be done before the run is stopped. */
  void run(List<Plan> plans) throws IOException, InterruptedException {
    Shift shift = new Shift(plans);
    boolean brief = isBrief(plans);
    while (shift.at < plans.size() && !stopped.getAsBoolean()) {
      boolean careful = shift.suspects();
      try (WorkerProcess worker =
          new WorkerProcess(limits, careful ? 0 : threads, brief, crashes)) {
        Sender sender = new Sender(worker, plans.subList(shift.at, plans.size()));
        try {
          shift.work(worker, careful);
        } finally {
          worker.kill();
          sender.join();
        }
      }
    }
  }

  /** Whether all files together are small; not where one can't be looked at. */
  private boolean isBrief(List<Plan> plans) {
    long bytes = 0;
    for (Plan plan : plans) {
      try {
        bytes += Files.size(plan.input().file());
      } catch (IOException e) {
        return false;
      }
      if (bytes > BRIEF) {
        return false;
      }
    }
    return true;
  }

  /** The files that are done one after the other, and how far they are. */
  private final class Shift {
    private final List<Plan> plans;
    private final Map<Integer, Plan> byNumber = new HashMap<>();
    private Map<Spot, Boolean> busy = new LinkedHashMap<>();
    private int at;

    Shift(List<Plan> plans) {
      this.plans = plans;
      plans.forEach(plan -> byNumber.put(plan.number(), plan));
    }

    /** Whether something that was under way when a worker broke is still to be done. */
    boolean suspects() {
      int now = at < plans.size() ? plans.get(at).number() : Integer.MAX_VALUE;
      int done = at < plans.size() ? plans.get(at).papers() : 0;
      tries.keySet().removeIf(s -> s.job() < now || (s.job() == now && s.paper() < done));
      return !tries.isEmpty();
    }

    /** Takes what a worker says until it ends, or is of no more use. */
    void work(WorkerProcess worker, boolean careful) throws IOException, InterruptedException {
      busy = new LinkedHashMap<>();
      int silent = 0;
      while (at < plans.size() && !stopped.getAsBoolean()) {
        Frame frame = worker.next(0);
        if (frame == null) {
          results.idle();
          frame = worker.next(1000);
        }
        if (frame == null || frame.kind() == Frame.Kind.BEAT) {
          results.waiting();
        }
        if (frame != null) {
          silent = 0;
          boolean useful = take(frame);
          boolean cleared = careful && frame.kind() == Frame.Kind.END && !suspects();
          if (!useful || cleared) {
            return;
          }
        } else if (worker.isSilent()) {
          broken(worker, careful);
          return;
        } else if (++silent > silence) {
          useless("no longer answered", worker);
          blame(careful, Verdict.stalled());
          return;
        }
      }
    }

    /** False when the worker is of no more use. */
    private boolean take(Frame frame) throws IOException {
      Plan plan = byNumber.get(frame.job());
      switch (frame.kind()) {
        case FINDING, STARTED -> busy.put(Spot.of(frame), true);
        case FOUND, FINISHED -> busy.remove(Spot.of(frame));
        case RESULT -> {
          useless = 0;
          results.paper(plan, frame.paper(), frame.many(), frame.numbers(), frame.result());
          results.progress(plan, frame.position());
        }
        case REFUSED -> {
          Verdict why = plan.verdict(frame.paper());
          String message = frame.where() + ": " + why.problem();
          PaperResult refused = PaperResult.failed(why.status(), message, 0);
          results.paper(plan, frame.paper(), frame.many(), frame.numbers(), refused);
        }
        case END -> {
          results.end(plan, frame.many(), frame.numbers());
          at++;
        }
        case OVERDUE -> {
          boolean finding = busy.containsKey(new Spot(frame.job(), frame.paper(), true));
          refuse(new Spot(frame.job(), frame.paper(), finding), Verdict.tooLong(limits));
          return false;
        }
        default -> {}
      }
      return true;
    }

    private void broken(WorkerProcess worker, boolean careful)
        throws IOException, InterruptedException {
      int code = worker.code();
      List<String> words = worker.lastWords();
      if (code == Worker.NOT_STARTED && busy.isEmpty()) {
        throw new IllegalStateException(String.join("\n", words));
      }
      useless("ended with exit code " + code, worker);
      if (!TOLD.contains(code)) {
        blame(careful, Verdict.of(code, words, limits));
      }
    }

    private void useless(String how, WorkerProcess worker) throws IOException {
      if (busy.isEmpty() && ++useless >= USELESS) {
        throw new IOException(
            "the process that reads documents "
                + how
                + ", three times: "
                + String.join(" ", worker.lastWords()));
      }
    }

    /** What was under way is suspect; what broke a worker twice, alone, is guilty. */
    private void blame(boolean careful, Verdict verdict) {
      for (Spot spot : busy.keySet()) {
        if (tries.merge(spot, 1, Integer::sum) >= TRIES && careful) {
          refuse(spot, verdict);
        }
      }
    }

    private void refuse(Spot spot, Verdict verdict) {
      tries.remove(spot);
      byNumber.get(spot.job()).refuse(spot.paper(), !spot.finding(), verdict);
    }
  }
}
