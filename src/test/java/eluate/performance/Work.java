package eluate.performance;

import eluate.read.UnreadableException;
import java.io.IOException;

/**
 * What is measured.
 *
 * @param name as the table shows it
 * @param every only one in so many papers is taken, where a tool is slow
 * @param task the work on one paper
 */
record Work(String name, int every, Task task) {

  /** The work on one paper. */
  interface Task {
    /** Does it; returns something made of the result, so that none of it is left out. */
    int on(String name, byte[] paper) throws IOException, UnreadableException;
  }
}
