package eluate.gold;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.nio.file.Path;

/**
 * A gold record and where it lies.
 *
 * @param set the folder or file that the user named
 * @param file that holds it
 * @param line of the file where it starts, from 1
 * @param json as it is written there
 * @param tree the same, parsed
 */
record GoldRecord(Path set, Path file, int line, String json, JsonNode tree) {

  /**
   * Parses a record.
   *
   * @throws JsonFileException naming line and column, when it is no JSON object
   */
  static GoldRecord parse(Path set, Path file, int line, String json) throws JsonFileException {
    JsonNode tree = RecordJson.parseTree(file.toString(), line, json);
    if (!tree.isObject()) {
      throw new JsonFileException(file + ":" + line + ":1", "holds no JSON object");
    }
    return new GoldRecord(set, file, line, json, tree);
  }

  /** Whether the record is a file of its own, named by the record's id. */
  boolean isFile() {
    return file.toString().endsWith(".json");
  }

  /** The id; empty where there is none. */
  String id() {
    return tree.path("id").asText("");
  }

  /** The file, with the line where it has several records. */
  String name() {
    return isFile() ? file.toString() : file + ":" + line;
  }

  /** File, line and column of a value. */
  String place(String pointer) {
    return RecordJson.place(file.toString(), line, json, JsonPointer.compile(pointer));
  }

  /** Something that stops scoring. */
  Problem error(String pointer, String message) {
    return new Problem(place(pointer), message, true);
  }

  /** Something worth a look. */
  Problem note(String pointer, String message) {
    return new Problem(place(pointer), message, false);
  }
}
