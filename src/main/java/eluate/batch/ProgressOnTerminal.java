package eluate.batch;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left, which lines of text push down. */
final class ProgressOnTerminal implements Progress {

  private static final int WIDTH = 100;
  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;

  /** From how many bytes on they are counted in megabytes. */
  private static final long MANY = 10 * MEGABYTE;

  private final PrintWriter err;
  private ProgressBar bar;
  private long start;
  private int length;

  ProgressOnTerminal(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begin(int inputs, long bytes) {
    start = System.nanoTime();
    if (inputs > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("eluate")
              .setInitialMax(bytes)
              .setUnit(bytes < MANY ? " kB" : " MB", bytes < MANY ? KILOBYTE : MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
              .build();
    }
  }

  @Override
  public void now(int inputs, long papers, long bytes) {
    if (bar != null) {
      double rate = papers / Math.max(1e-9, (System.nanoTime() - start) / 1e9);
      bar.setExtraMessage(String.format(Locale.ROOT, " %d papers, %.1f/s", papers, rate));
      bar.stepTo(bytes);
    }
  }

  private synchronized void draw(String text) {
    err.print("\r" + text);
    err.flush();
    length = text.length();
  }

  @Override
  public synchronized void around(Runnable printing) {
    if (length > 0) {
      err.print("\r" + " ".repeat(length) + "\r");
      err.flush();
    }
    printing.run();
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.close();
      err.println();
    }
  }
}
