package eluate.read.pdf;

import java.io.IOException;

/** The parser meets some damage with unchecked errors of many sorts; here they become one. */
final class Damage {

  private Damage() {}

  /** What the parser does. */
  interface Step<T> {
    T run() throws IOException;
  }

  /**
   * What a step gives.
   *
   * @throws IOException where the parser says so, or ends in an unchecked error
   */
  static <T> T checked(Step<T> step) throws IOException {
    try {
      return step.run();
    } catch (Deadline.Over | Deadline.PageOver e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("the parser ended with " + e, e);
    }
  }
}
