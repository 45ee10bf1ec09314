package eluate.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * What a reader of comma-separated tables has to know, in the file where W3C's "Metadata Vocabulary
 * for Tabular Data" puts it: a line of comment in a table would be taken for its head by R and by
 * spreadsheets.
 */
final class CsvNotes {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For both styles. */
  private static final String SHIELD =
      "A text cell that a spreadsheet would run as a formula (first character = + - @, tab or line"
          + " break, or = + - @ right behind a semicolon) has an apostrophe before that character:"
          + " take it away to get the paper's words. Numbers, negative ones too, have none. An empty"
          + " cell says that the paper doesn't print it. records.jsonl is the exact form.";

  private static final String EXCEL =
      " Texts that would be taken for a date or a long number have an apostrophe too.";

  private CsvNotes() {}

  /**
   * Writes the notes on tables that are written.
   *
   * @param name what the file is called before {@code -metadata.json}
   */
  static Path write(List<Path> tables, CsvStyle style, Path folder, String name, WholeFile files)
      throws IOException {
    ObjectNode notes = JSON.createObjectNode();
    notes.put("@context", "http://www.w3.org/ns/csvw");
    notes.put("rdfs:comment", style == CsvStyle.EXCEL ? SHIELD + EXCEL : SHIELD);
    ArrayNode described = notes.putArray("tables");
    for (Path table : tables) {
      ObjectNode node = described.addObject().put("url", table.getFileName().toString());
      ArrayNode columns = node.putObject("tableSchema").putArray("columns");
      for (String column : head(table)) {
        columns.addObject().put("titles", column);
      }
    }
    Path file = folder.resolve(name + "-metadata.json");
    files.text(file, out -> out.write(RecordJson.lineOf(notes)));
    return file;
  }

  private static List<String> head(Path table) throws IOException {
    try (CSVParser rows = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      List<String> head = new ArrayList<>(rows.iterator().next().toList());
      // the byte order mark of tables for spreadsheets
      head.set(0, head.get(0).replace("\uFEFF", ""));
      return head;
    }
  }
}
