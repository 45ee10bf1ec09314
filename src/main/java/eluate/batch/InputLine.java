package eluate.batch;

import java.util.ArrayList;
import java.util.List;

/** What became of an input, which may hold many papers. */
final class InputLine {

  /** Of a file with very many bad papers, those named. */
  private static final int MOST = 1000;

  private final Input input;
  private final List<PaperLine> bad = new ArrayList<>();
  private PaperLine first;
  private String sha256 = "";
  private int papers;
  private int failed;
  private int facts;
  private int unclaimed;
  private int issues;
  private long millis;

  InputLine(Input input) {
    this.input = input;
  }

  void add(Entry entry) {
    PaperLine line = entry.line();
    first = first == null ? line : first;
    sha256 = entry.sha256();
    papers++;
    facts += line.allFacts();
    unclaimed += line.unclaimed();
    issues += line.issues().size();
    millis += line.millis();
    if (line.isFailed()) {
      failed++;
      if (bad.size() < MOST) {
        bad.add(line);
      }
    }
  }

  /** Of a file with many papers, {@code OK} where all gave a record. */
  String status() {
    if (first == null) {
      return "NOT_DONE";
    }
    if (papers == 1 || failed == papers) {
      return first.status();
    }
    return failed == 0 ? "OK" : "PARTIAL(" + (papers - failed) + " of " + papers + ")";
  }

  /** The path, for people: without what would break a line. */
  String path() {
    return input.path().replaceAll("\\p{Cntrl}", "?");
  }

  /** The record's name; empty where there is none. */
  String id() {
    return input.id() == null ? "" : input.id();
  }

  /** Empty where the file couldn't be read. */
  String sha256() {
    return sha256;
  }

  int papers() {
    return papers;
  }

  int failed() {
    return failed;
  }

  int facts() {
    return facts;
  }

  int unclaimed() {
    return unclaimed;
  }

  int issues() {
    return issues;
  }

  /** Of the processor's time. */
  long millis() {
    return millis;
  }

  /** The papers that gave no record. */
  List<PaperLine> bad() {
    return bad;
  }
}
