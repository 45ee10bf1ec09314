package eluate.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A JSON file that is no record. The message names file, line and column. */
public final class JsonFileException extends IOException {

  private static final long serialVersionUID = 1L;

  JsonFileException(String file, JsonProcessingException cause) {
    super(file + place(cause.getLocation()) + ": " + cause.getOriginalMessage(), cause);
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }
}
