package eluate.cli;

import eluate.batch.Batch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Until it is ended, Ctrl-C and requests to end let a run finish what it must: it drops the
 * documents under way, writes its report, and the process ends with the code of the signal. A
 * second one ends the process at once.
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
              endAtOnceAt("INT", 130);
              endAtOnceAt("TERM", 143);
              await();
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Java itself doesn't listen any more once it ends. */
  private static void endAtOnceAt(String signal, int code) {
    Signals.register(signal, () -> Runtime.getRuntime().halt(code));
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
