package eluate.batch;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A worker's way to say things. Safe to use by many threads. */
final class WorkerOutput {

  private static final int BUFFER = 65_536;

  private final DataOutputStream out;

  WorkerOutput(OutputStream to) {
    out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
  }

  /**
   * Says something. What is about to be done, and signs of life, arrive even when the process ends
   * the moment after; what is done may wait for one of them, as if it had not been done yet.
   */
  synchronized void send(Frame frame) {
    try {
      frame.write(out);
      if (frame.kind().isUrgent()) {
        out.flush();
      }
    } catch (IOException e) {
      // Nobody listens any more.
      Runtime.getRuntime().halt(0);
    }
  }

  synchronized void flush() throws IOException {
    out.flush();
  }
}
