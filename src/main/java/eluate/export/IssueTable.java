package eluate.export;

import eluate.document.Issue;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The issues of many papers as one table (RFC 4180), a row per issue. */
public final class IssueTable implements AutoCloseable {
  private final CSVPrinter out;

  /**
   * Starts a table with its header line.
   *
   * @param target is closed with the table
   */
  public IssueTable(Appendable target) throws IOException {
    out = new CSVPrinter(target, CSVFormat.RFC4180);
    out.printRecord("document", "code", "message", "start", "end", "quote");
  }

  /** Adds a row for each issue of a document. */
  public void add(String document, List<Issue> issues) throws IOException {
    for (Issue issue : issues) {
      boolean placed = issue.place() != null;
      out.printRecord(
          SafeCell.of(document),
          issue.code(),
          SafeCell.of(issue.message()),
          placed ? issue.place().start() : "",
          placed ? issue.place().end() : "",
          placed ? SafeCell.of(issue.quote()) : "");
    }
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
