package eluate.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a report says of a run as a whole.
 *
 * @param program that made the results
 * @param before the program that made results which this run replaced; null for none
 * @param started when
 * @param took how long
 * @param stopped whether it was interrupted
 * @param earlier how many inputs an earlier run had done
 * @param settings in force
 */
record RunFacts(
    Program program,
    Program before,
    Instant started,
    Duration took,
    boolean stopped,
    int earlier,
    Settings settings) {

  /** The settings in force, by the names of their options. */
  Map<String, Object> inForce() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("threads", settings.threads());
    named.put("time-limit", settings.limits().seconds());
    named.put("memory-limit", settings.limits().megabytes());
    named.put("size-limit", settings.limits().size());
    named.put("password-file", shown(settings.limits().passwords()));
    named.put("follow-links", settings.followLinks());
    named.put("force", settings.force());
    named.put("max-failed", settings.maxFailed());
    named.put("progress", settings.progress());
    named.put("settings", shown(settings.file()));
    return named;
  }

  private static String shown(Path file) {
    return file == null ? null : file.toString();
  }
}
