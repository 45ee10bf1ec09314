package eluate.batch;

import java.io.IOException;
import java.util.List;

/**
 * Gives a worker its files, each looked at just before, so that a change while it is read shows.
 */
final class Sender {

  private final Thread thread;

  Sender(WorkerProcess worker, List<Plan> plans) {
    thread = new Thread(() -> send(worker, plans), "sender");
    thread.setDaemon(true);
    thread.start();
  }

  private static void send(WorkerProcess worker, List<Plan> plans) {
    try {
      for (Plan plan : plans) {
        if (plan.seen() == null) {
          plan.seen(look(plan));
        }
        if (isIncomplete(plan)) {
          plan.refuse(0, false, Verdict.incomplete());
        }
        worker.send(plan.job());
      }
      worker.send(Job.NONE);
    } catch (IOException e) {
      // The worker has ended; the run hears of it by its silence.
    }
  }

  /** A file that can't be looked at is for the worker to report. */
  private static Fingerprint look(Plan plan) {
    try {
      return Fingerprint.of(plan.input().file());
    } catch (IOException e) {
      return new Fingerprint("", -1, -1);
    }
  }

  private static boolean isIncomplete(Plan plan) {
    try {
      return Checksum.differs(plan.input().file());
    } catch (IOException e) {
      // The worker will tell why it can't be read.
      return false;
    }
  }

  void join() throws InterruptedException {
    thread.join();
  }
}
