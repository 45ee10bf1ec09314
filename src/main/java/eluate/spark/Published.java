package eluate.spark;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * Says that what stands of a load is in the output.
 *
 * @param key of the load and of the papers that don't stand
 * @param statuses how many of the papers that stand have each status
 * @param superseded how many a later file has again
 * @param deleted how many were taken back
 */
record Published(String key, SortedMap<String, Integer> statuses, int superseded, int deleted)
    implements Serializable {

  byte[] json() {
    return RecordJson.lineOf(this).getBytes(StandardCharsets.UTF_8);
  }

  static Published of(String file, byte[] json) throws JsonFileException {
    return RecordJson.parse(file, 1, new String(json, StandardCharsets.UTF_8), Published.class);
  }
}
