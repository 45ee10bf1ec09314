package eluate.export;

import eluate.document.Page;
import eluate.record.Item;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * All facts of many papers as one table (RFC 4180), a row per fact. A text cell that a spreadsheet
 * would run as a formula is written with an apostrophe before it.
 */
public final class EvidenceTable implements AutoCloseable {

  /** A column and the components that fill it, the first one that the item has. */
  private record Column(String name, List<String> from) {
    Column(String name) {
      this(name, List.of(name));
    }
  }

  /** What stands before the columns of {@link #COLUMNS} in each row. */
  private static final List<String> FIRST = List.of("document", "kind", "family");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("group"),
          new Column("name", List.of("name", "measure", "term", "kind")),
          new Column("value", List.of("value", "count")),
          new Column("unit"),
          new Column("timepoint"),
          new Column("role"),
          new Column("qualifiers"),
          new Column("brand"),
          new Column("dose"),
          new Column("route"),
          new Column("schedule"),
          new Column("type"),
          new Column("statistic"),
          new Column("dispersion"),
          new Column("events", List.of("events", "affected")),
          new Column("total"),
          new Column("percent"),
          new Column("low"),
          new Column("high"),
          new Column("level"),
          new Column("p"),
          new Column("grade"),
          new Column("severity"),
          new Column("serious"),
          new Column("drug"),
          new Column("comparator"),
          new Column("confidence"),
          new Column("implausible"),
          new Column("rule"),
          new Column("start"),
          new Column("end"),
          new Column("page"),
          new Column("quote"));

  private final CSVPrinter out;
  private final CsvStyle style;

  /**
   * Starts a table with its header line.
   *
   * @param target is closed with the table
   */
  public EvidenceTable(Appendable target) throws IOException {
    this(target, CsvStyle.PLAIN);
  }

  EvidenceTable(Appendable target, CsvStyle style) throws IOException {
    this.style = style;
    List<String> header = new ArrayList<>(FIRST);
    COLUMNS.forEach(c -> header.add(c.name()));
    out = new CSVPrinter(target, CSVFormat.RFC4180);
    out.printRecord(header);
  }

  /** Adds a row for each fact of a record of a document without pages. */
  public void add(PaperRecord record) throws IOException {
    add(record, List.of());
  }

  /**
   * Adds a row for each fact of a record.
   *
   * @param pages of its document
   */
  public void add(PaperRecord record, List<Page> pages) throws IOException {
    for (RecordComponent family : PaperRecord.class.getRecordComponents()) {
      if (Cells.value(family, record) instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof Item fact) {
            row(record, family.getName(), fact, pages);
          }
        }
      }
    }
  }

  private void row(PaperRecord record, String family, Item item, List<Page> pages)
      throws IOException {
    Map<String, Object> cells = Cells.of(item);
    item.evidence().stream()
        .findFirst()
        .flatMap(e -> pages.stream().filter(p -> p.span().contains(e.start())).findFirst())
        .ifPresent(page -> cells.put("page", page.number()));
    List<Object> row = new ArrayList<>();
    row.add(record.id());
    row.add(record.document().kind());
    row.add(family);
    for (Column column : COLUMNS) {
      row.add(
          column.from().stream().filter(cells::containsKey).findFirst().map(cells::get).orElse(""));
    }
    out.printRecord(style.row(row));
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
