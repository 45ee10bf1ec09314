package eluate.read.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The time that a file, and each of its pages, may take: of the processor, since a busy machine is
 * no fault of the file. Thrown where it is over, from wherever the parser is. For one thread.
 */
final class Deadline {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Asking for the time is dear. */
  private static final int EVERY = 64;

  private final long end;
  private long pageEnd = Long.MAX_VALUE;
  private int calls;

  Deadline(Duration budget) {
    end = now() + budget.toNanos();
  }

  /** A page begins that may take so long. */
  void page(Duration budget) {
    pageEnd = now() + budget.toNanos();
  }

  /** The page is done. */
  void pageEnd() {
    pageEnd = Long.MAX_VALUE;
  }

  void check() {
    if (++calls % EVERY == 0) {
      checkNow();
    }
  }

  /** Checks though it is dear: where much may happen between two calls. */
  void checkNow() {
    long now = now();
    if (now > end) {
      throw new Over();
    }
    if (now > pageEnd) {
      throw new PageOver();
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

  /** One page takes too long; the others may be read. */
  static final class PageOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
