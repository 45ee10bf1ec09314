package eluate.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Sums over the papers of a run. */
final class Totals {

  /** How many of the slowest are kept. */
  private static final int SLOWEST = 10;

  /**
   * How long a paper took.
   *
   * @param paper its id, or the file of one that gave no record
   * @param millis of the processor's time
   */
  record Slow(String paper, long millis) {}

  private static final Comparator<Slow> FASTEST =
      Comparator.comparingLong(Slow::millis).thenComparing(Slow::paper, Comparator.reverseOrder());

  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> issues = new TreeMap<>();
  private final Map<String, Integer> facts = new TreeMap<>();
  private final PriorityQueue<Slow> slowest = new PriorityQueue<>(FASTEST);
  private int papers;
  private int failed;
  private int partial;
  private int cut;
  private int superseded;
  private int deleted;
  private int warned;
  private int unclaimed;

  /** A paper, or the missing end of a file. */
  void add(Entry entry, Lost lost) {
    if (lost.stands(entry.paper())) {
      add(entry.line(), entry.path());
      return;
    }
    papers++;
    superseded += lost.isSuperseded(entry.paper()) ? 1 : 0;
    deleted += lost.isDeleted(entry.paper()) ? 1 : 0;
  }

  private void add(PaperLine line, String path) {
    statuses.merge(line.status().replaceFirst("\\(.*", ""), 1, Integer::sum);
    if (line.isRest()) {
      cut++;
      return;
    }
    papers++;
    failed += line.isFailed() ? 1 : 0;
    partial += line.isPartial() ? 1 : 0;
    warned += line.isFailed() || line.isPartial() || line.issues().isEmpty() ? 0 : 1;
    unclaimed += line.unclaimed();
    line.issues().forEach(code -> issues.merge(code, 1, Integer::sum));
    line.facts().forEach((family, n) -> facts.merge(family, n, Integer::sum));
    slowest.add(new Slow(line.isFailed() ? path : line.id(), line.millis()));
    if (slowest.size() > SLOWEST) {
      slowest.remove();
    }
  }

  int papers() {
    return papers;
  }

  /** Papers that gave no record. */
  int failed() {
    return failed;
  }

  /** Papers of which something is missing. */
  int partial() {
    return partial;
  }

  /** Citations that a later file, or a later place in theirs, has again. */
  int superseded() {
    return superseded;
  }

  /** Citations that PubMed took back. */
  int deleted() {
    return deleted;
  }

  /** Files that end too early, so that papers are missing. */
  int cut() {
    return cut;
  }

  /** How much is not as it should be. */
  int incomplete() {
    return failed + partial + cut;
  }

  int unclaimed() {
    return unclaimed;
  }

  int allFacts() {
    return facts.values().stream().mapToInt(n -> n).sum();
  }

  int allIssues() {
    return issues.values().stream().mapToInt(n -> n).sum();
  }

  /** Papers by status, without its reason. */
  Map<String, Integer> statuses() {
    return Collections.unmodifiableMap(statuses);
  }

  /** Issues by code. */
  Map<String, Integer> issues() {
    return Collections.unmodifiableMap(issues);
  }

  /** Facts by family. */
  Map<String, Integer> facts() {
    return Collections.unmodifiableMap(facts);
  }

  /** The papers that took longest, the longest first. */
  List<Slow> slowest() {
    List<Slow> list = new ArrayList<>(slowest);
    list.sort(FASTEST.reversed());
    return list;
  }

  /** In a sentence. */
  String shown() {
    return papers
        + " documents: "
        + (papers - failed - superseded - deleted)
        + " done"
        + (warned > 0 ? " (" + warned + " with warnings)" : "")
        + ", "
        + (partial > 0 ? partial + " of them in part, " : "")
        + failed
        + " failed"
        + (superseded > 0 ? ", " + superseded + " superseded" : "")
        + (deleted > 0 ? ", " + deleted + " deleted" : "")
        + "; "
        + allFacts()
        + " facts, "
        + unclaimed
        + " unclaimed numbers, "
        + allIssues()
        + " issues"
        + (cut > 0 ? "; " + cut + (cut == 1 ? " file ends" : " files end") + " too early" : "");
  }
}
