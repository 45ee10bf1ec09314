package eluate.spark;

import eluate.batch.PaperResult;
import eluate.document.Status;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes what a load gives, paper by paper, and the numbers of its citations. */
final class KeptWriter implements Closeable {

  private static final int BUFFER = 65_536;

  private final DataOutputStream out;
  private final OutputStream numbers;
  private final SortedMap<String, Integer> statuses = new TreeMap<>();
  private boolean cut;
  private int papers;
  private long millis;

  /**
   * @param out takes the papers
   * @param numbers takes a line for each paper and for each citation that is taken back
   */
  KeptWriter(OutputStream out, OutputStream numbers) throws IOException {
    this.out = new DataOutputStream(new BufferedOutputStream(new Quick(out), BUFFER));
    this.numbers = new BufferedOutputStream(numbers);
  }

  /**
   * A paper.
   *
   * @param pmid null for none
   */
  void add(String pmid, PaperResult paper) throws IOException {
    out.writeBoolean(true);
    out.writeUTF(pmid == null ? "" : pmid);
    paper.write(out);
    // What can't be read takes no other's place.
    number(pmid == null || paper.line().isFailed() ? "" : pmid);
    statuses.merge(status(paper), 1, Integer::sum);
    cut |= paper.line().isRest();
    papers++;
    millis += paper.line().millis();
  }

  /** A paper's status, without what is doubtful about it. A missing end gave no record. */
  static String status(PaperResult paper) {
    String status = paper.line().isRest() ? Status.DAMAGED.name() : paper.line().status();
    int code = status.indexOf('(');
    return code < 0 ? status : status.substring(0, code);
  }

  /** Citations that the load takes back, its own and those of loads before it. */
  void deleted(List<String> pmids) throws IOException {
    for (String pmid : pmids) {
      number("-" + pmid);
    }
  }

  private void number(String line) throws IOException {
    numbers.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether a file could not be read, or ends too early. */
  boolean isIncomplete() {
    return cut || statuses.containsKey(Status.IO_ERROR.name());
  }

  /** What was written. */
  Kept kept(String key, List<String> inputs) {
    return new Kept(key, inputs, papers, statuses, millis);
  }

  @Override
  public void close() throws IOException {
    try (out;
        numbers) {
      out.writeBoolean(false);
    }
  }

  /** Packs quickly: what is packed is read once. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
