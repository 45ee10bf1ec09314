package eluate.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What records can be exported as. */
public enum Format {
  /** A workbook with a sheet for each family. */
  XLSX,
  /** Comma-separated tables. */
  CSV,
  /** Comma-separated tables that a spreadsheet opens as they are meant. */
  CSV_EXCEL,
  /** Rows for a meta-analysis. */
  META,
  /** The same in the columns of RevMan's analyses. */
  REVMAN,
  /** A record a line. */
  JSONL,
  /** A BioC collection. */
  BIOC,
  /** A PubTator file. */
  PUBTATOR,
  /** Texts and standoff files of the annotation tool brat. */
  BRAT,
  /** Texts and pages of W3C web annotations. */
  W3C,
  /** Texts with names marked, to train on. */
  MARKS,
  /** A page for each document. */
  HTML;

  /**
   * Writes the files of this format.
   *
   * @param papers what to export
   * @param folder where to; it exists
   * @param replace whether files that exist and differ may be replaced
   * @return the files, in the order in which they were written
   */
  public List<Path> write(Papers papers, Path folder, boolean replace) throws IOException {
    WholeFile files = new WholeFile(replace);
    return switch (this) {
      case XLSX -> EvidenceWorkbook.write(papers, folder, files);
      case CSV -> new CsvFiles(CsvStyle.PLAIN).write(papers, folder, files);
      case CSV_EXCEL -> new CsvFiles(CsvStyle.EXCEL).write(papers, folder, files);
      case META -> MetaFiles.write(papers, folder, files);
      case REVMAN -> RevManFiles.write(papers, folder, files);
      case JSONL -> JsonLinesFile.write(papers, folder, files);
      case BIOC -> BiocFile.write(papers, folder, files);
      case PUBTATOR -> PubTatorFile.write(papers, folder, files);
      case BRAT -> BratFiles.write(papers, folder, files);
      case W3C -> WebAnnotations.write(papers, folder, files);
      case MARKS -> MarksFile.write(papers, folder, files);
      case HTML -> HtmlPages.write(papers, folder, files);
    };
  }
}
