package eluate.batch;

import eluate.document.Issue;
import eluate.document.Status;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a paper, in a line.
 *
 * @param status {@code OK}, {@code WARN(code)}, {@code PARTIAL(reason)}, or a {@link Status}
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

  private static final String PARTIAL = "PARTIAL(";

  /** A paper that gave no record. */
  static PaperLine failed(Status status, String message, long millis) {
    return new PaperLine(
        status.name(), null, null, Shown.of(message), Map.of(), 0, List.of(), millis);
  }

  /** The status of a paper that gave a record. */
  static String status(List<Issue> issues) {
    if (issues.isEmpty()) {
      return "OK";
    }
    String missing =
        issues.stream().filter(Issue::missing).map(Issue::detail).collect(Collectors.joining("; "));
    if (!missing.isEmpty()) {
      return PARTIAL + missing + ")";
    }
    Issue first = issues.get(0);
    return "WARN(" + first.code() + (first.detail() == null ? "" : " " + first.detail()) + ")";
  }

  /**
   * The same for what is no paper but the end of a file: where papers come before it, the file was
   * read in part. That a disk fails, or that a file is made to fill it, stays what it is.
   */
  PaperLine asRestBehind(int papers) {
    boolean partial = papers > 0 && status.equals(Status.DAMAGED.name());
    String told = partial ? partial(papers) : status;
    return new PaperLine(told, id, kind, message, facts, unclaimed, issues, millis);
  }

  /** The status of a file of which so many papers could be read, and an unknown number not. */
  static String partial(int papers) {
    return PARTIAL + papers + (papers == 1 ? " paper)" : " papers)");
  }

  /** Whether it gave no record. */
  public boolean isFailed() {
    return id == null;
  }

  /** Whether something is missing. */
  public boolean isPartial() {
    return status.startsWith(PARTIAL);
  }

  /** Whether it is no paper, but tells that papers are missing at the end of a file. */
  public boolean isRest() {
    return isPartial() && isFailed();
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

  /** As bytes: every paper's line goes through the run's one process that writes. */
  void write(DataOutputStream out) throws IOException {
    Bytes.write(out, status);
    Bytes.writeIfAny(out, id);
    Bytes.writeIfAny(out, kind);
    Bytes.writeIfAny(out, message);
    out.writeInt(facts.size());
    for (Map.Entry<String, Integer> family : facts.entrySet()) {
      Bytes.write(out, family.getKey());
      out.writeInt(family.getValue());
    }
    out.writeInt(unclaimed);
    Bytes.write(out, issues);
    out.writeLong(millis);
  }

  static PaperLine read(DataInputStream in) throws IOException {
    String status = Bytes.readText(in);
    String id = Bytes.readIfAny(in);
    String kind = Bytes.readIfAny(in);
    String message = Bytes.readIfAny(in);
    Map<String, Integer> facts = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      facts.put(Bytes.readText(in), in.readInt());
    }
    int unclaimed = in.readInt();
    List<String> issues = Bytes.readTexts(in);
    return new PaperLine(status, id, kind, message, facts, unclaimed, issues, in.readLong());
  }
}
