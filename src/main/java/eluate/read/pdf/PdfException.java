package eluate.read.pdf;

import eluate.document.Status;

/** A PDF file that gives no text. The message says what is wrong and what to do. */
public final class PdfException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Status status;

  PdfException(Status status, String problem) {
    super(problem);
    this.status = status;
  }

  /** What sort of trouble. */
  public Status status() {
    return status;
  }
}
