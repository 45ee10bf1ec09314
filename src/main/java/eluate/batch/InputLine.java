package eluate.batch;

import java.util.ArrayList;
import java.util.List;

/** What became of an input, which may hold many papers. */
final class InputLine {

  /** Of a file with very many bad papers, those named. */
  private static final int MOST = 1000;

  private final Input input;
  private final boolean done;
  private final List<PaperLine> bad = new ArrayList<>();
  private PaperLine first;
  private String sha256 = "";
  private int papers;
  private int failed;
  private boolean cut;
  private int superseded;
  private int deleted;
  private int facts;
  private int unclaimed;
  private int issues;
  private long millis;

  /**
   * @param done whether all of it is done
   */
  InputLine(Input input, boolean done) {
    this.input = input;
    this.done = done;
  }

  void add(Entry entry, Lost lost) {
    PaperLine line = entry.line();
    first = first == null ? line : first;
    sha256 = entry.sha256();
    millis += line.millis();
    if (line.isRest()) {
      cut = true;
      bad.add(line);
      return;
    }
    papers++;
    if (!lost.stands(entry.paper())) {
      superseded += lost.isSuperseded(entry.paper()) ? 1 : 0;
      deleted += lost.isDeleted(entry.paper()) ? 1 : 0;
      return;
    }
    facts += line.allFacts();
    unclaimed += line.unclaimed();
    issues += line.issues().size();
    if (line.isFailed()) {
      failed++;
      if (bad.size() < MOST) {
        bad.add(line);
      }
    }
  }

  /** Of a file with many papers, {@code OK} where it is whole and all gave a record. */
  String status() {
    if (first == null) {
      // A file may do no more than take citations back.
      return done ? "OK" : "NOT_DONE";
    }
    if (cut) {
      return PaperLine.partial(papers - failed);
    }
    if (papers == 1 || failed == papers) {
      return first.status();
    }
    return failed == 0 ? "OK" : "PARTIAL(" + (papers - failed) + " of " + papers + ")";
  }

  /** The path, for people: without what would break a line or show another name. */
  String path() {
    return Shown.of(input.path());
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

  /** How many of its papers later citations of the same number replace. */
  int superseded() {
    return superseded;
  }

  /** How many of its papers PubMed took back. */
  int deleted() {
    return deleted;
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

  /** Whether it gave no record, or not all that it should. */
  boolean isBad() {
    return status().equals("NOT_DONE") || failed > 0 || status().startsWith("PARTIAL(");
  }

  /** The papers that gave no record, and what is said of a missing end. */
  List<PaperLine> bad() {
    return bad;
  }
}
