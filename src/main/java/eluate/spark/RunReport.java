package eluate.spark;

import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param program code, word lists, rules and models
 * @param inputs how many files there were
 * @param tasks in how many tasks they were read
 * @param papers how many were found in them
 * @param superseded how many of those a later file has again
 * @param deleted how many were taken back
 * @param statuses how many of the others have each status
 * @param failed how many of the others gave no record; {@code failed/} says why
 * @param unread files that could not be read, or not to their end; the next run tries them again
 * @param seconds of the processor's time that the papers took, whenever they were read
 */
record RunReport(
    String program,
    int inputs,
    int tasks,
    long papers,
    long superseded,
    long deleted,
    SortedMap<String, Long> statuses,
    long failed,
    List<String> unread,
    long seconds) {

  private static final Set<String> GAVE_RECORD = Set.of("OK", "WARN", "PARTIAL");

  static RunReport of(String program, List<Kept> kept, List<Published> published) {
    SortedMap<String, Long> statuses = new TreeMap<>();
    for (Published load : published) {
      load.statuses().forEach((status, n) -> statuses.merge(status, (long) n, Long::sum));
    }
    long failed =
        statuses.entrySet().stream()
            .filter(s -> !GAVE_RECORD.contains(s.getKey()))
            .mapToLong(s -> s.getValue())
            .sum();
    return new RunReport(
        program,
        kept.stream().mapToInt(load -> load.inputs().size()).sum(),
        kept.size(),
        kept.stream().mapToLong(Kept::papers).sum(),
        published.stream().mapToLong(Published::superseded).sum(),
        published.stream().mapToLong(Published::deleted).sum(),
        statuses,
        failed,
        kept.stream()
            .filter(load -> !load.isComplete())
            .flatMap(load -> load.inputs().stream())
            .toList(),
        kept.stream().mapToLong(Kept::millis).sum() / 1000);
  }

  byte[] json() throws IOException {
    String line = RecordJson.lineOf(this);
    return RecordJson.write(RecordJson.parseTree("report", 1, line))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** In a sentence. */
  String shown() {
    return papers
        + " papers in "
        + inputs
        + " files: "
        + (papers - superseded - deleted - failed)
        + " records, "
        + failed
        + " failed, "
        + superseded
        + " superseded, "
        + deleted
        + " deleted"
        + (unread.isEmpty() ? "" : "; not read to the end: " + String.join(", ", unread));
  }
}
