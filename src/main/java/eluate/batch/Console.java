package eluate.batch;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** A run on a terminal or in a log: a line for each paper, and how far it is. */
public final class Console implements Listener {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Progress progress;
  private final long every;
  private String doing = "";
  private long told;

  /**
   * @param terminal whether a person looks at it as it goes
   * @param seconds between two lines of progress where nobody does; 0 for none
   */
  public Console(PrintWriter out, PrintWriter err, boolean terminal, int seconds) {
    this.out = out;
    this.err = err;
    this.every = TimeUnit.SECONDS.toNanos(seconds);
    this.progress = terminal ? new ProgressOnTerminal(err) : new ProgressLines(err, seconds);
  }

  @Override
  public void preparing(String now, int inputs, int all) {
    long time = System.nanoTime();
    if (!now.equals(doing)) {
      doing = now;
      told = time;
    } else if (every > 0 && time - told >= every) {
      told = time;
      warning(now + ": " + inputs + " of " + all + " files");
    }
  }

  @Override
  public void begin(int inputs, int done, long bytes) {
    if (done > 0) {
      warning(done + " inputs are done already, " + inputs + " are left");
    }
    progress.begin(inputs, bytes);
  }

  @Override
  public void line(String line) {
    progress.around(() -> out.println(line));
  }

  @Override
  public void warning(String message) {
    progress.around(() -> err.println("eluate: " + message));
  }

  @Override
  public void progress(int inputs, long papers, long bytes) {
    progress.now(inputs, papers, bytes);
  }

  @Override
  public void end() {
    progress.end();
  }
}
