package eluate.batch;

import java.util.Map;
import java.util.TreeMap;

/** What is to be done with an input, and how far it is. */
final class Plan {

  private final Input input;
  private final int number;

  /** Papers that broke a worker. */
  private final Map<Integer, Verdict> verdicts = new TreeMap<>();

  private Fingerprint seen;
  private int papers;
  private int unfound = -1;
  private int resumed;
  private int readings;

  /**
   * @param number which of the run's inputs, counted from 0
   */
  Plan(Input input, int number) {
    this.input = input;
    this.number = number;
  }

  Input input() {
    return input;
  }

  int number() {
    return number;
  }

  /** The file as it was before it was read; null while nobody has looked. */
  synchronized Fingerprint seen() {
    return seen;
  }

  synchronized void seen(Fingerprint now) {
    seen = now;
  }

  /** How many of its papers are done. */
  synchronized int papers() {
    return papers;
  }

  synchronized void papers(int done) {
    papers = done;
  }

  /** How many of its papers an earlier run did. */
  int resumed() {
    return resumed;
  }

  /** An earlier run did so many of its papers, but not all. */
  synchronized void resume(int done) {
    resumed = done;
    papers = done;
  }

  /** How often the file changed while it was read. */
  int readings() {
    return readings;
  }

  /** The file changed: all that was read of it is void. */
  synchronized void again() {
    readings++;
    papers = 0;
    seen = null;
  }

  /**
   * A paper is not to be tried any more.
   *
   * @param found whether it could be found in its file; else the file ends with it
   */
  synchronized void refuse(int paper, boolean found, Verdict verdict) {
    verdicts.put(paper, verdict);
    if (!found) {
      unfound = paper;
    }
  }

  synchronized Verdict verdict(int paper) {
    return verdicts.get(paper);
  }

  synchronized Job job() {
    return new Job(
        number,
        input.id(),
        input.path(),
        input.file().toUri().toString(),
        papers,
        new TreeMap<>(verdicts).keySet(),
        unfound);
  }
}
