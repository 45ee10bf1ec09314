package eluate.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} seen from the run: a child process with its pipes. */
final class WorkerProcess implements AutoCloseable {

  /** Memory for what all documents share: word lists, rules, models. */
  private static final int SHARED_MEGABYTES = 192;

  /**
   * Java makes its best code of a method when it was called this many times, ten times as many as
   * if nothing is said. Making it takes the processor from the papers, and pays for fewer methods.
   * Those have no limit of length.
   */
  private static final List<String> LATE_COMPILATION =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000",
          // The tokenizer's one method is too long for Java to compile it unasked.
          "-XX:-DontCompileHugeMethods");

  /** Java makes its quick code only: a short run ends before better code has paid for itself. */
  private static final List<String> QUICK_COMPILATION =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:-DontCompileHugeMethods");

  private static final int WAITING = 64;
  private static final int LAST_LINES = 8;
  private static final int BUFFER = 65_536;

  private final Process process;
  private final DataOutputStream jobs;
  private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(WAITING);
  private final Deque<String> words = new ArrayDeque<>();
  private final Thread listener;
  private final Thread reader;
  private volatile boolean ended;

  /**
   * Starts a worker.
   *
   * @param limits what a document may take
   * @param threads how many documents at once; 0 for one that is done before the next is begun
   * @param brief whether there is little to do
   * @param crashes where a crash of the Java machine is to leave its report
   */
  WorkerProcess(Limits limits, int threads, boolean brief, Path crashes) throws IOException {
    int heap = SHARED_MEGABYTES + Math.max(1, threads) * limits.megabytes();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap + "m");
    // Of all collectors these two give up soonest where memory is almost gone.
    command.add(threads > 1 ? "-XX:+UseParallelGC" : "-XX:+UseSerialGC");
    if (threads > 1) {
      command.add("-XX:ParallelGCThreads=" + threads);
    }
    command.addAll(brief ? QUICK_COMPILATION : LATE_COMPILATION);
    // Linux only: weights are looked up all over the models, and large pages are found sooner.
    command.add("-XX:+UseTransparentHugePages");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + crashes);
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Worker.class.getName());
    command.add(Integer.toString(threads));
    command.add(Integer.toString(limits.seconds()));
    command.add(Integer.toString(limits.bytes()));
    if (limits.passwords() != null) {
      command.add(limits.passwords().toString());
    }
    process = new ProcessBuilder(command).start();
    jobs = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    reader = daemon("frames", this::receive);
    listener = daemon("words", this::listen);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void receive() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER))) {
      while (true) {
        frames.put(Frame.read(in));
      }
    } catch (IOException e) {
      // The process has ended, in the middle of a frame maybe.
      ended = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        synchronized (words) {
          words.add(line);
          if (words.size() > LAST_LINES) {
            words.remove();
          }
        }
      }
    } catch (IOException e) {
      // No more words then.
    }
  }

  /** Gives it a file; waits while it has enough to do. */
  void send(Job job) throws IOException {
    job.write(jobs);
  }

  /** What it says next; null when it says nothing in this time. */
  Frame next(long milliseconds) throws InterruptedException {
    return frames.poll(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Whether it has ended, and all that it said has been heard. */
  boolean isSilent() {
    return ended && frames.isEmpty();
  }

  /** Its exit code, once it has ended. */
  int code() throws InterruptedException {
    int code = process.waitFor();
    listener.join(TimeUnit.SECONDS.toMillis(1));
    return code;
  }

  /** The last lines that it wrote to standard error. */
  List<String> lastWords() {
    synchronized (words) {
      return List.copyOf(words);
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** Ends it. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.interrupt();
  }
}
