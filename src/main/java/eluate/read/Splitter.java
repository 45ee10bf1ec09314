package eluate.read;

import eluate.document.Status;
import java.io.IOException;
import java.util.List;

/** Cuts a file into its papers, with no more than one in memory. Used once. */
interface Splitter {

  /**
   * The next paper; null at the end of the file.
   *
   * @throws IOException when the file can't be read any further
   */
  Cut next() throws IOException;

  /**
   * The PubMed numbers of citations that the file so far takes back; none where its format can't.
   */
  default List<String> deleted() {
    return List.of();
  }

  /** A paper's part of the file. */
  final class Cut {
    private final byte[] bytes;
    private final Status trouble;
    private final String problem;
    private final boolean rest;

    /** A paper that is whole. */
    Cut(byte[] bytes) {
      this(bytes, null, null);
    }

    /**
     * A paper that can't be read.
     *
     * @param bytes those that may say which it is
     * @param trouble what sort of trouble there is with it
     * @param problem what is wrong with it and what to do
     */
    Cut(byte[] bytes, Status trouble, String problem) {
      this(bytes, trouble, problem, false);
    }

    private Cut(byte[] bytes, Status trouble, String problem, boolean rest) {
      this.bytes = bytes;
      this.trouble = trouble;
      this.problem = problem;
      this.rest = rest;
    }

    /**
     * The end of a file, behind which papers may be missing.
     *
     * @param trouble null where its reader will find it
     * @param problem null likewise
     */
    static Cut rest(byte[] bytes, Status trouble, String problem) {
      return new Cut(bytes, trouble, problem, true);
    }

    /** As they stand in the file; not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    /** Null where it is whole. */
    Status trouble() {
      return trouble;
    }

    /** Null where it is whole. */
    String problem() {
      return problem;
    }

    /** Whether it is where the file ends too early or can't be read any further. */
    boolean rest() {
      return rest;
    }
  }
}
