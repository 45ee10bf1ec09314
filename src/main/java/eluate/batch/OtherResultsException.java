package eluate.batch;

import java.io.IOException;

/** The output folder holds results that must not be mixed with those of this run. */
public final class OtherResultsException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which results, of which inputs or program, and what to do
   */
  public OtherResultsException(String message) {
    super(message);
  }
}
