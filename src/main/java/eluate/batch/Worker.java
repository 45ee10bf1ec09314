package eluate.batch;

import eluate.extract.PaperExtractor;
import eluate.pipeline.Pipeline;
import eluate.read.Readers;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The process that reads documents: files come in on standard input, what is in them goes out on
 * standard output, so that whatever a document does to the process, the run goes on. Ends itself
 * when its input ends, which it does when the run is killed.
 */
public final class Worker {

  /** How a process ends that has no memory left; Java's own code for it. */
  static final int OUT_OF_MEMORY = 3;

  /** How a process ends that could not start, with the reason on standard error. */
  static final int NOT_STARTED = 2;

  /** Which argument names the file with passwords, if there is one. */
  private static final int PASSWORDS = 3;

  /** How many files may wait. */
  private static final int WAITING = 64;

  private Worker() {}

  /**
   * Works until there is nothing left.
   *
   * @param args threads (0 for one document at a time and none beside it), seconds, largest size,
   *     and a file with passwords if there is one
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    WorkerOutput out = new WorkerOutput(new FileOutputStream(FileDescriptor.out));
    // Whatever a library prints must not get among the frames.
    System.setOut(System.err);
    int threads = Integer.parseInt(args[0]);
    Watch<Frame> watch = new Watch<>(Integer.parseInt(args[1]));
    daemon("watch", () -> beat(out, watch));
    Pipeline pipeline;
    try {
      pipeline =
          new Pipeline(
              new Readers(passwords(args), Integer.parseInt(args[2])), new PaperExtractor());
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(NOT_STARTED);
      return;
    }
    BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(WAITING);
    daemon("jobs", () -> receive(jobs));
    out.send(Frame.of(Frame.Kind.READY));
    try (PaperOrder order = PaperOrder.with(threads, out)) {
      Feeder feeder = new Feeder(pipeline, watch, out, order);
      for (Job job = jobs.take(); !job.isNone(); job = jobs.take()) {
        feeder.feed(job);
      }
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : 1);
    }
    out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static List<String> passwords(String[] args) throws IOException {
    return args.length > PASSWORDS ? Files.readAllLines(Path.of(args[PASSWORDS])) : List.of();
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void receive(BlockingQueue<Job> jobs) {
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    try {
      while (true) {
        jobs.put(Job.read(in));
      }
    } catch (IOException | InterruptedException e) {
      // The run that wanted the results is gone.
      Runtime.getRuntime().halt(0);
    }
  }

  private static void beat(WorkerOutput out, Watch<Frame> watch) {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(500);
        out.send(Frame.of(Frame.Kind.BEAT));
        watch.check(at -> out.send(Frame.of(Frame.Kind.OVERDUE, at.job(), at.paper())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
