package eluate.document;

/** What became of an input that gave no record. */
public enum Status {
  /** Nothing in it. */
  EMPTY,
  /** A sort of file that no reader takes. */
  UNSUPPORTED,
  /** Larger than the limit. */
  TOO_LARGE,
  /** Pictures of text only. */
  NO_TEXT,
  /** Needs a password. */
  ENCRYPTED,
  /** Broken or cut short, so that it, or the rest of it, can't be understood. */
  DAMAGED,
  /** Took longer than a file may. */
  TIMEOUT,
  /** Needed more memory than a file may. */
  OUT_OF_MEMORY,
  /** Could not be read from the disk. */
  IO_ERROR,
  /** The extraction failed on it; a fault of the program. */
  CRASHED
}
