package eluate.spark;

import eluate.batch.Limits;
import eluate.batch.PaperResult;
import eluate.batch.Watch;
import eluate.document.Status;
import eluate.pipeline.Pipeline;
import eluate.read.Paper;
import java.io.Closeable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads papers for a task, one after the other, on a thread that it can do without: one that never
 * comes back is left alone, and another takes its place.
 */
final class PaperThread implements Closeable {

  private static final long LOOK = 500;

  private final Pipeline pipeline;
  private final int seconds;
  private ExecutorService thread;
  private Watch<Paper> watch;

  /**
   * @param seconds of the processor's time that a paper may take
   */
  PaperThread(Pipeline pipeline, int seconds) {
    this.pipeline = pipeline;
    this.seconds = seconds;
    renew();
  }

  private void renew() {
    watch = new Watch<>(seconds);
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread t = new Thread(null, work, "paper", Limits.STACK);
              t.setDaemon(true);
              return t;
            });
  }

  /** Reads a paper. Never fails for a bad one. */
  PaperResult run(Paper paper) throws InterruptedException {
    Watch<Paper> now = watch;
    Future<PaperResult> result =
        thread.submit(
            () -> {
              now.begin(paper);
              return PaperResult.of(pipeline.run(paper), true, now.end());
            });
    while (true) {
      try {
        return result.get(LOOK, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        AtomicBoolean overdue = new AtomicBoolean();
        now.check(task -> overdue.set(true));
        if (overdue.get()) {
          thread.shutdownNow();
          renew();
          return failed(
              paper, Status.TIMEOUT, "takes more than " + seconds + " s of the processor");
        }
      } catch (ExecutionException e) {
        thread.shutdownNow();
        renew();
        boolean memory = e.getCause() instanceof OutOfMemoryError;
        return failed(
            paper,
            memory ? Status.OUT_OF_MEMORY : Status.CRASHED,
            memory
                ? "needs more memory than the process has"
                : "extraction failed; please report this file and: " + e.getCause());
      }
    }
  }

  private static PaperResult failed(Paper paper, Status status, String problem) {
    return PaperResult.failed(status, paper.path() + " (" + paper.id() + "): " + problem, 0);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
