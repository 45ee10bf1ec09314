package eluate.batch;

/** Shows how far a run is. */
interface Progress {

  /** The work begins. */
  void begin(int inputs, long bytes);

  /** So much is done. */
  void now(int inputs, long papers, long bytes);

  /** Prints something else in between. */
  default void around(Runnable printing) {
    printing.run();
  }

  /** The work is done. */
  void end();
}
