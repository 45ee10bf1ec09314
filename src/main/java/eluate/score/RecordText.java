package eluate.score;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A record as it lies on the disk: a file, or a line of one.
 *
 * @param file where
 * @param line counted from 1
 * @param json the line; null for a file, which is read when it is needed
 */
record RecordText(Path file, int line, String json) {

  static RecordText file(Path file) {
    return new RecordText(file, 1, null);
  }

  static RecordText line(Path file, int line, String json) {
    return new RecordText(file, line, json);
  }

  boolean isFile() {
    return json == null;
  }

  /** For messages: the file, with the line where it has several records. */
  String name() {
    return isFile() ? file.toString() : file + ":" + line;
  }

  /**
   * Reads it.
   *
   * @throws JsonFileException when it is no JSON
   */
  JsonNode tree() throws IOException {
    return isFile() ? RecordJson.readTree(file) : RecordJson.parseTree(file.toString(), line, json);
  }

  /**
   * Checks its shape.
   *
   * @throws JsonFileException naming line and column of what doesn't fit
   */
  void check(JsonNode tree) throws IOException {
    RecordShape shape = new RecordShape();
    if (shape.fits(tree)) {
      return;
    }
    JsonPointer value = JsonPointer.compile(shape.pointer());
    String text = isFile() ? RecordJson.text(file) : json;
    String place = RecordJson.place(file.toString(), line, text, value);
    throw new JsonFileException(place, shape.problem());
  }
}
