package eluate.batch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does tasks on several threads and sends what comes of them in the order in which they were given.
 * No more than a few wait for their turn, so that memory doesn't grow with their number.
 */
final class PaperOrder implements AutoCloseable {

  /** How many papers may be on their way for each thread. */
  private static final int AHEAD = 16;

  private final ExecutorService pool;
  private final BlockingQueue<Future<Frame>> turns;
  private final WorkerOutput out;
  private final Thread sender;
  private final boolean alone;

  private PaperOrder(int threads, boolean alone, WorkerOutput out) {
    this.out = out;
    this.alone = alone;
    pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(null, work, "paper", Limits.STACK));
    turns = new ArrayBlockingQueue<>(threads * AHEAD);
    sender = new Thread(this::send, "sender");
    sender.start();
  }

  /**
   * Starts the threads.
   *
   * @param threads how many; 0 for one that is waited for after each task
   */
  static PaperOrder with(int threads, WorkerOutput out) {
    return new PaperOrder(Math.max(threads, 1), threads == 0, out);
  }

  /** A task; waits while too many are on their way. */
  void add(Callable<Frame> task) throws InterruptedException {
    Future<Frame> result = pool.submit(task);
    turns.put(result);
    if (alone) {
      await(result);
    }
  }

  /** What needs no work. */
  void add(Frame frame) throws InterruptedException {
    turns.put(CompletableFuture.completedFuture(frame));
  }

  private void send() {
    try {
      for (Frame frame = await(turns.take()); frame != null; frame = await(turns.take())) {
        out.send(frame);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a task breaks is broken for good: better to end the process than to go on. */
  private static Frame await(Future<Frame> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      boolean memory = e.getCause() instanceof OutOfMemoryError;
      e.getCause().printStackTrace();
      Runtime.getRuntime().halt(memory ? Worker.OUT_OF_MEMORY : 1);
      throw new IllegalStateException(e);
    }
  }

  /** Waits until all is sent. */
  @Override
  public void close() {
    try {
      turns.put(CompletableFuture.completedFuture(null));
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.shutdown();
  }
}
