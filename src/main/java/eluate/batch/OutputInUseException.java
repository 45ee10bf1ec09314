package eluate.batch;

import java.io.IOException;

/** Another run is writing into the output folder. */
public final class OutputInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  OutputInUseException(String message) {
    super(message);
  }
}
