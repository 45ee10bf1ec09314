package eluate.cli;

/** Exit codes. */
final class Exit {

  /** All done. */
  static final int OK = 0;

  /** Finished, but some documents gave no record or were read in part. */
  static final int SOME_FAILED = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Input can't be read or output can't be written. */
  static final int IO = 3;

  /** Gold or records break the format. */
  static final int INVALID = 4;

  /** Another run has the output or the review. */
  static final int IN_USE = 5;

  private Exit() {}
}
