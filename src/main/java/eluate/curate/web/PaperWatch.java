package eluate.curate.web;

import eluate.curate.Review;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks every second whether papers were extracted again. */
final class PaperWatch implements Closeable {
  private static final int MILLIS = 1000;

  private final Thread thread;

  private PaperWatch(Thread thread) {
    this.thread = thread;
  }

  static PaperWatch start(Review review) {
    Thread thread = new Thread(() -> look(review), "papers");
    thread.setDaemon(true);
    thread.start();
    return new PaperWatch(thread);
  }

  private static void look(Review review) {
    try {
      while (true) {
        Thread.sleep(MILLIS);
        try {
          review.renew();
        } catch (IOException | UncheckedIOException e) {
          // It can't be read now, as while it is written: the next look is soon.
        }
      }
    } catch (InterruptedException e) {
      // The server is closed.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
