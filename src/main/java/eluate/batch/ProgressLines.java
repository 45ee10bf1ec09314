package eluate.batch;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A line every few seconds, for logs. */
final class ProgressLines implements Progress {

  private final PrintWriter err;
  private final long every;
  private long start;
  private long last;
  private int allInputs;
  private long allBytes;

  /**
   * @param seconds between two lines; 0 for none at all
   */
  ProgressLines(PrintWriter err, int seconds) {
    this.err = err;
    this.every = TimeUnit.SECONDS.toNanos(seconds);
  }

  @Override
  public void begin(int inputs, long bytes) {
    allInputs = inputs;
    allBytes = bytes;
    start = System.nanoTime();
    last = start;
  }

  @Override
  public void now(int inputs, long papers, long bytes) {
    long now = System.nanoTime();
    if (every == 0 || now - last < every) {
      return;
    }
    last = now;
    double seconds = (now - start) / 1e9;
    err.println(
        String.format(
            Locale.ROOT,
            "eluate: %d of %d files, %d papers, %.1f papers/s, %.0f %% read%s",
            inputs,
            allInputs,
            papers,
            papers / seconds,
            100.0 * bytes / Math.max(1, allBytes),
            left(seconds, bytes)));
  }

  /** A guess from so little would be far off. */
  private String left(double seconds, long bytes) {
    if (bytes < allBytes / 50) {
      return "";
    }
    long left = Math.round(seconds * Math.max(0, allBytes - bytes) / bytes);
    return String.format(
        Locale.ROOT, ", about %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60);
  }

  @Override
  public void end() {
    // Nothing stays on a line of its own.
  }
}
