package eluate.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at how long each thread is at its task. What counts is the processor's time, since a busy
 * or sleeping machine is no fault of the document; one that waits for a disk that never answers
 * takes none, so that the clock has a say as well. It is one that no change of the date moves, and
 * that stands while this process is held (Ctrl-Z, a machine that is put to sleep). Safe to use by
 * many threads.
 *
 * @param <T> what a task is called
 */
public final class Watch<T> {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** How much more the clock may say than the processor. */
  static final int PATIENCE = 10;

  /**
   * The most that passes between two looks at a watch that is used as it should be, several times a
   * second: what goes beyond it, this process was held.
   */
  private static final long STEP = TimeUnit.SECONDS.toNanos(2);

  private record Task<T>(T name, long processor, long clock) {}

  private final Map<Long, Task<T>> tasks = new ConcurrentHashMap<>();
  private final long budget;
  private long looked = System.nanoTime();
  private long clock;

  /** A watch over tasks that may take so many seconds of the processor. */
  public Watch(int seconds) {
    budget = TimeUnit.SECONDS.toNanos(seconds);
  }

  /** The calling thread begins a task. */
  public void begin(T name) {
    long thread = Thread.currentThread().getId();
    tasks.put(thread, new Task<>(name, processor(thread), clock()));
  }

  /** The calling thread has ended its task; gives the milliseconds of the processor it took. */
  public long end() {
    long thread = Thread.currentThread().getId();
    Task<T> task = tasks.remove(thread);
    return TimeUnit.NANOSECONDS.toMillis(processor(thread) - task.processor());
  }

  /** Hands on the tasks that have taken too long. */
  public void check(Consumer<T> overdue) {
    long now = clock();
    tasks.forEach(
        (thread, task) -> {
          boolean much = processor(thread) - task.processor() > budget;
          if (much || now - task.clock() > PATIENCE * budget) {
            overdue.accept(task.name());
          }
        });
  }

  /** Nanoseconds in which this process was not held. */
  private synchronized long clock() {
    long now = System.nanoTime();
    clock += Math.min(now - looked, STEP);
    looked = now;
    return clock;
  }

  private static long processor(long thread) {
    return CLOCK.isThreadCpuTimeSupported() ? CLOCK.getThreadCpuTime(thread) : System.nanoTime();
  }
}
