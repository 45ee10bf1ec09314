package eluate.batch;

import eluate.document.Status;
import java.util.List;

/**
 * Why a paper is not tried any more.
 *
 * @param status {@code TIMEOUT}, {@code OUT_OF_MEMORY}, {@code CRASHED} or {@code IO_ERROR}
 * @param problem what it did and what can be done, to follow its name
 */
record Verdict(Status status, String problem) {

  static Verdict tooLong(Limits limits) {
    return new Verdict(
        Status.TIMEOUT,
        "takes more than "
            + limits.seconds()
            + " s of the processor; give --time-limit to allow more, or leave it out");
  }

  /** Tried again by the next run, be it that only the sum was wrong. */
  static Verdict incomplete() {
    return new Verdict(
        Status.IO_ERROR,
        "is not what the MD5 sum in the file beside it says; fetch both again, or remove that file");
  }

  static Verdict stalled() {
    return new Verdict(
        Status.TIMEOUT, "kept its process from answering, twice; please report this file");
  }

  /**
   * What an end of the process says of the paper that it was at.
   *
   * @param code the exit code
   * @param words the last lines on standard error
   */
  static Verdict of(int code, List<String> words, Limits limits) {
    if (code == Worker.OUT_OF_MEMORY) {
      return new Verdict(
          Status.OUT_OF_MEMORY,
          "needs more than "
              + limits.megabytes()
              + " MB of memory; give --memory-limit to allow more, or leave it out");
    }
    String last = words.isEmpty() ? "" : ": " + words.get(0);
    return new Verdict(
        Status.CRASHED,
        "ended its process with exit code " + code + ", twice; please report this file" + last);
  }
}
