package eluate.cli;

import eluate.batch.Batch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Until it is ended, Ctrl-C and requests to end let a run finish what it must: it drops the
 * documents under way, writes its report, and the process ends with the code of the signal.
 */
final class Interrupts {

  /** Longer than a run needs to write its report. */
  private static final int PATIENCE = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  Interrupts(Batch batch) {
    hook =
        new Thread(
            () -> {
              batch.stop();
              await();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    try {
      if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
        System.err.println("eluate: the report is not written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has done what it must. */
  void end() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
