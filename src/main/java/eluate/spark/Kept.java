package eluate.spark;

import eluate.document.Status;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * Says that a load is read, and what it was.
 *
 * @param key of its files, the program and the settings: what was made of the same need not be made
 *     again
 * @param inputs the paths of its files
 * @param papers how many were found
 * @param statuses how many papers have each status
 * @param millis of the processor's time for all papers
 */
record Kept(
    String key, List<String> inputs, int papers, SortedMap<String, Integer> statuses, long millis)
    implements Serializable {

  /** The key of what must be tried again, since a file could not be read. */
  static final String INCOMPLETE = "incomplete";

  boolean isComplete() {
    return !key.equals(INCOMPLETE);
  }

  /** Whether a paper or file has this status. */
  boolean has(Status status) {
    return statuses.containsKey(status.name());
  }

  byte[] json() {
    return RecordJson.lineOf(this).getBytes(StandardCharsets.UTF_8);
  }

  static Kept of(String file, byte[] json) throws JsonFileException {
    return RecordJson.parse(file, 1, new String(json, StandardCharsets.UTF_8), Kept.class);
  }
}
