package eluate.export;

import eluate.record.LeftNumber;
import eluate.record.LeftNumbers;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The numbers of many papers that no fact uses as one table (RFC 4180), a row per number. */
public final class UnclaimedTable implements AutoCloseable {
  private final CSVPrinter out;

  /**
   * Starts a table with its header line.
   *
   * @param target is closed with the table
   */
  public UnclaimedTable(Appendable target) throws IOException {
    out = new CSVPrinter(target, CSVFormat.RFC4180);
    out.printRecord(
        "document", "number", "value", "unit", "section", "why", "start", "end", "sentence");
  }

  /** Adds a row for each unclaimed number of a document. */
  public void add(LeftNumbers left) throws IOException {
    for (LeftNumber n : left.unclaimed()) {
      out.printRecord(
          SafeCell.of(left.id()),
          SafeCell.of(n.number()),
          n.value().toPlainString(),
          n.unit() == null ? "" : SafeCell.of(n.unit()),
          n.section(),
          n.why(),
          n.start(),
          n.end(),
          SafeCell.of(n.sentence()));
    }
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
