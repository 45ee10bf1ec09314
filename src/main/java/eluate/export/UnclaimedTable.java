package eluate.export;

import eluate.record.LeftNumber;
import eluate.record.LeftNumbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The numbers of many papers that no fact uses as one table (RFC 4180), a row per number. */
public final class UnclaimedTable implements AutoCloseable {
  /** The columns of a row, as {@link #row} gives it. */
  static final List<String> COLUMNS =
      List.of("document", "number", "value", "unit", "section", "why", "start", "end", "sentence");

  private final CSVPrinter out;
  private final CsvStyle style;

  /**
   * Starts a table with its header line.
   *
   * @param target is closed with the table
   */
  public UnclaimedTable(Appendable target) throws IOException {
    this(target, CsvStyle.PLAIN);
  }

  UnclaimedTable(Appendable target, CsvStyle style) throws IOException {
    this.style = style;
    out = new CSVPrinter(target, CSVFormat.RFC4180);
    out.printRecord(COLUMNS);
  }

  /** Adds a row for each unclaimed number of a document. */
  public void add(LeftNumbers left) throws IOException {
    for (LeftNumber n : left.unclaimed()) {
      out.printRecord(style.row(row(left.id(), n)));
    }
  }

  /** A number's cells. */
  static List<Object> row(String document, LeftNumber n) {
    return Arrays.asList(
        document,
        n.number(),
        n.value(),
        n.unit(),
        n.section(),
        n.why(),
        n.start(),
        n.end(),
        n.sentence());
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
