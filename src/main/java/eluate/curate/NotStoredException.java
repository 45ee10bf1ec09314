package eluate.curate;

import java.io.IOException;

/** Nothing was stored: the disk is full, or the file can't be written. */
public final class NotStoredException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which file, and what to do
   */
  public NotStoredException(String message, Throwable cause) {
    super(message, cause);
  }
}
