package eluate.read;

import eluate.document.Status;

/** Content that can't become a document; what reads it adds the file to the message. */
final class ContentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Status status;

  /**
   * Content with this trouble.
   *
   * @param status what sort of trouble
   * @param problem what is wrong and what the user can do, to follow the file's name
   */
  ContentException(Status status, String problem) {
    super(problem);
    this.status = status;
  }

  Status status() {
    return status;
  }
}
