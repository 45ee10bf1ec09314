package eluate.export;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.record.DocumentInfo;
import eluate.study.Decision;
import eluate.study.Placed;
import eluate.study.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The file that says which documents are reports of one study, a line for each document. A person
 * corrects it by changing the columns {@code study} and {@code duplicate of}; a line in which these
 * differ from what was suggested counts as checked, and so does one that says yes to that.
 */
public final class StudyFile {

  /** Its name, beside the folder of the records. */
  public static final String NAME = "studies.csv";

  private static final String DOCUMENT = "document";
  private static final String STUDY = "study";
  private static final String DUPLICATE = "duplicate of";
  private static final String CHECKED = "checked";
  private static final String SUGGESTED = "suggested study";
  private static final String SUGGESTED_DUPLICATE = "suggested duplicate of";

  private static final List<String> COLUMNS =
      List.of(
          DOCUMENT,
          STUDY,
          DUPLICATE,
          CHECKED,
          "status",
          "role",
          "reason",
          "related",
          "look at",
          "kind",
          "year",
          "authors",
          "title",
          "registered as",
          "pmid",
          "doi",
          SUGGESTED,
          SUGGESTED_DUPLICATE);

  private StudyFile() {}

  /**
   * Writes the file.
   *
   * @param absent lines that a person checked, of documents that are not there now
   */
  public static void write(List<Placed> placed, List<Decision> absent, Writer out)
      throws IOException {
    CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
    table.printRecord(COLUMNS);
    Map<String, List<Object>> lines = new TreeMap<>();
    placed.forEach(place -> lines.put(place.report().id(), line(place)));
    absent.forEach(line -> lines.put(line.document(), line(line)));
    for (List<Object> line : lines.values()) {
      table.printRecord(CsvStyle.EXCEL.row(line));
    }
  }

  private static List<Object> line(Placed place) {
    Report report = place.report();
    DocumentInfo about = report.about();
    List<String> authors = report.catalogue().authors();
    return Arrays.asList(
        report.id(),
        place.study(),
        place.duplicateOf(),
        place.checked() ? "yes" : null,
        place.duplicateOf() == null ? "OK" : "DUPLICATE",
        report.role().name().toLowerCase(Locale.ROOT),
        place.reason(),
        String.join("; ", place.related()),
        String.join("; ", place.look()),
        about.kind(),
        about.year(),
        authors.size() > 3
            ? String.join(", ", authors.subList(0, 3)) + " et al."
            : String.join(", ", authors),
        about.title(),
        String.join(" ", report.registered()),
        about.ids() == null ? null : about.ids().pmid(),
        about.ids() == null ? null : about.ids().doi(),
        place.suggestedStudy(),
        place.suggestedDuplicateOf());
  }

  private static List<Object> line(Decision absent) {
    List<Object> line = new ArrayList<>();
    COLUMNS.forEach(column -> line.add(null));
    line.set(0, absent.document());
    line.set(1, absent.study());
    line.set(2, absent.duplicateOf());
    line.set(3, "yes");
    line.set(4, "ABSENT");
    line.set(COLUMNS.indexOf(SUGGESTED), absent.study());
    line.set(COLUMNS.indexOf(SUGGESTED_DUPLICATE), absent.duplicateOf());
    return line;
  }

  /**
   * Reads the file as the program wrote it or a person left it: lines and columns in any order,
   * with or without the other columns, separated by commas or semicolons.
   *
   * @return the lines by document; none for a document whose study is left empty
   * @throws JsonFileException naming the line, when it is no such file
   */
  public static Map<String, Decision> read(Path file) throws IOException {
    String text = RecordJson.text(file);
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf(';') >= 0 ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    Map<String, Decision> decisions = new TreeMap<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (String column : List.of(DOCUMENT, STUDY)) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new JsonFileException(
              file + ":1", "has no column " + column + "; remove the file to have it made anew");
        }
      }
      for (CSVRecord row : parser) {
        add(file + ":" + parser.getCurrentLineNumber(), row, decisions);
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new JsonFileException(file.toString(), e.getMessage());
    }
    return withCopies(file, decisions);
  }

  private static void add(String place, CSVRecord row, Map<String, Decision> decisions)
      throws JsonFileException {
    String document = cell(row, DOCUMENT);
    String study = cell(row, STUDY);
    String duplicateOf = cell(row, DUPLICATE);
    boolean yes = cell(row, CHECKED) != null;
    if (document == null && study == null) {
      return;
    }
    if (document == null || decisions.containsKey(document)) {
      throw new JsonFileException(
          place, document == null ? "names no document" : "a second line for " + document);
    }
    if (document.equals(duplicateOf)) {
      throw new JsonFileException(place, document + " can't be a duplicate of itself");
    }
    if (study == null && duplicateOf == null) {
      if (yes) {
        throw new JsonFileException(
            place, document + " is checked and has no study; name one, or empty the cell checked");
      }
      return;
    }
    boolean edited =
        row.isMapped(SUGGESTED)
            && !(Objects.equals(study, cell(row, SUGGESTED))
                && Objects.equals(duplicateOf, cell(row, SUGGESTED_DUPLICATE)));
    decisions.put(document, new Decision(document, study, duplicateOf, yes || edited));
  }

  private static String cell(CSVRecord row, String column) {
    String cell = row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    return cell.isEmpty() ? null : SafeCell.read(cell);
  }

  /** A copy is in the study of the paper that it is a copy of. */
  private static Map<String, Decision> withCopies(Path file, Map<String, Decision> decisions)
      throws JsonFileException {
    Map<String, Decision> whole = new TreeMap<>();
    for (Decision line : decisions.values()) {
      Decision original = line.duplicateOf() == null ? null : decisions.get(line.duplicateOf());
      if (original != null && original.duplicateOf() != null) {
        throw new JsonFileException(
            file.toString(),
            line.document()
                + " is a duplicate of "
                + original.document()
                + ", which is one itself; name the document to be used in both lines");
      }
      String study = original == null ? line.study() : original.study();
      if (study == null) {
        throw new JsonFileException(
            file.toString(), line.document() + " is a duplicate of a document that has no line");
      }
      whole.put(
          line.document(),
          new Decision(line.document(), study, line.duplicateOf(), line.checked()));
    }
    return whole;
  }
}
