package eluate.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eluate.document.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What became of a paper, in a line.
 *
 * @param status {@code OK}, {@code WARN(code)}, or a {@link Status}
 * @param id the record's; null where there is none
 * @param kind of document; null where there is no record
 * @param message what is wrong and what to do; null where there is a record
 * @param facts how many, by family
 * @param unclaimed how many numbers no fact uses
 * @param issues the codes of what is doubtful
 * @param millis of the processor's time
 */
public record PaperLine(
    String status,
    String id,
    String kind,
    String message,
    Map<String, Integer> facts,
    int unclaimed,
    List<String> issues,
    long millis) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A paper that gave no record. */
  static PaperLine failed(Status status, String message, long millis) {
    // A file's name may hold line feeds, which must not make two lines of one.
    String shown = message.replaceAll("\\p{Cntrl}", "?");
    return new PaperLine(status.name(), null, null, shown, Map.of(), 0, List.of(), millis);
  }

  boolean isFailed() {
    return id == null;
  }

  int allFacts() {
    return facts.values().stream().mapToInt(n -> n).sum();
  }

  /** As the user sees it. */
  String shown() {
    if (isFailed()) {
      return status + "\t" + message;
    }
    return String.join(
        "\t", status, id, kind, allFacts() + " facts", unclaimed + " unclaimed numbers");
  }

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line holds nothing that JSON can't", e);
    }
  }

  static PaperLine of(byte[] json) throws IOException {
    return JSON.readValue(json, PaperLine.class);
  }
}
