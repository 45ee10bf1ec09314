package eluate.read;

import eluate.document.Status;

/**
 * A file that can't become a document. The message names the file, what is wrong and what to do.
 */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Status status;

  /**
   * @param status what sort of trouble
   * @param path the file, as the user gave it
   * @param problem what is wrong and what the user can do
   */
  public UnreadableException(Status status, String path, String problem) {
    super(path + ": " + problem);
    this.status = status;
  }

  /** What sort of trouble. */
  public Status status() {
    return status;
  }
}
