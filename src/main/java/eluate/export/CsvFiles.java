package eluate.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The evidence table, documents, studies and unclaimed numbers as comma-separated files. */
final class CsvFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvStyle style;

  CsvFiles(CsvStyle style) {
    this.style = style;
  }

  List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path facts = file(folder, "evidence-table");
    Path documents = file(folder, "documents");
    Path studies = file(folder, "study-table");
    Path unclaimed = file(folder, "unclaimed-numbers");
    files.text(facts, out -> facts(papers, out));
    files.text(documents, out -> documents(papers, out));
    files.text(studies, out -> studies(papers, out));
    files.text(unclaimed, out -> unclaimed(papers, out));
    List<Path> tables = List.of(facts, documents, studies, unclaimed);
    List<Path> written = new ArrayList<>(tables);
    written.add(CsvNotes.write(tables, style, folder, "csv" + suffix(), files));
    return written;
  }

  private String suffix() {
    return style == CsvStyle.EXCEL ? "-excel" : "";
  }

  private Path file(Path folder, String name) {
    return folder.resolve(name + suffix() + ".csv");
  }

  private void facts(Papers papers, Writer out) throws IOException {
    EvidenceTable table = new EvidenceTable(marked(out), style);
    for (String id : papers.ids()) {
      table.add(papers.paper(id).record());
    }
  }

  private void documents(Papers papers, Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(marked(out), CSVFormat.RFC4180);
    table.printRecord(DocumentTable.columns());
    Grouping grouping = new Grouping(papers);
    for (String id : papers.ids()) {
      table.printRecord(style.row(DocumentTable.row(papers.paper(id), grouping)));
    }
  }

  private void studies(Papers papers, Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(marked(out), CSVFormat.RFC4180);
    table.printRecord(StudyTable.columns());
    Grouping grouping = new Grouping(papers);
    for (String study : grouping.studies()) {
      table.printRecord(style.row(StudyTable.row(study, grouping, papers)));
    }
  }

  private void unclaimed(Papers papers, Writer out) throws IOException {
    UnclaimedTable table = new UnclaimedTable(marked(out), style);
    for (String id : papers.ids()) {
      Paper paper = papers.paper(id);
      if (paper.left() != null) {
        table.add(paper.left());
      }
    }
  }

  private Writer marked(Writer out) throws IOException {
    if (style == CsvStyle.EXCEL) {
      out.write(BYTE_ORDER_MARK);
    }
    return out;
  }
}
