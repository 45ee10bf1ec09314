package eluate.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A JSON file that is no record. The message names file, line and column. */
public final class JsonFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file as the user gave it
   * @param problem what is wrong and what to do
   */
  public JsonFileException(String file, String problem) {
    super(file + ": " + problem);
  }

  JsonFileException(String file, int firstLine, JsonProcessingException cause) {
    super(place(file, firstLine, cause.getLocation()) + ": " + cause.getOriginalMessage(), cause);
  }

  /** File, line and column; the text may be a line of a larger file. */
  static String place(String file, int firstLine, JsonLocation at) {
    return at == null
        ? file
        : file + ":" + (firstLine + at.getLineNr() - 1) + ":" + at.getColumnNr();
  }
}
