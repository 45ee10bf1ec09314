package eluate.read.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The time that a file may take: of the processor, since a busy machine is no fault of the file.
 * Thrown where it is over, from wherever the parser is. For one thread.
 */
final class Deadline {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Asking for the time is dear. */
  private static final int EVERY = 64;

  private final long end;
  private int calls;

  Deadline(Duration budget) {
    end = now() + budget.toNanos();
  }

  void check() {
    if (++calls % EVERY == 0) {
      checkNow();
    }
  }

  /** Checks though it is dear: where much may happen between two calls. */
  void checkNow() {
    if (now() > end) {
      throw new Over();
    }
  }

  private static long now() {
    return CLOCK.isCurrentThreadCpuTimeSupported()
        ? CLOCK.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /** Unchecked, since the parser carries on after checked errors. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
