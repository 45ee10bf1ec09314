package eluate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a document may take.
 *
 * @param seconds of the processor's time; ten times as much by the clock
 * @param megabytes of memory, beside what all documents share
 * @param size in megabytes (of a million bytes); of a file that holds many papers, each of them
 * @param passwords a file with passwords for PDF files that need one, a line each; null for none
 */
public record Limits(int seconds, int megabytes, int size, Path passwords) {

  /**
   * The stack of a thread that reads documents, in bytes. They nest deep now and then; the same
   * everywhere, so that what overflows does everywhere.
   */
  public static final long STACK = 16_000_000;

  /** What may change what becomes of a document that ended for one of these; no secret. */
  String key() throws IOException {
    int sum = passwords == null ? 0 : Bytes.sum(Files.readAllBytes(passwords));
    return seconds + " s, " + megabytes + " MB, " + size + " MB, passwords " + sum;
  }

  /** The largest file that is read. */
  int bytes() {
    return size * 1_000_000;
  }
}
