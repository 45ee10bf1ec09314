package eluate.performance;

/**
 * Another tool that is measured, where its libraries are there. Those that only the profile
 * "benchmark" has are named in a file of services.
 */
public interface Peer {
  /** What is measured, as the table shows it. */
  String name();

  /**
   * Starts it.
   *
   * @throws Exception when it can't be started here; the message says why
   */
  Work start() throws Exception;
}
