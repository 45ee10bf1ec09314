package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as LibreOffice reads it: each sheet is there, and its cells are the table's. */
class SpreadsheetTest {

  /** All sheets, cells as they are shown, in UTF-8. */
  private static final String SHEETS =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";

  private static final List<String> FAMILIES =
      List.of(
          "drugs",
          "indications",
          "patient counts",
          "scores",
          "responses",
          "effects",
          "adverse events");

  @TempDir private Path folder;

  private void convert(Path workbook) throws Exception {
    List<String> command =
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            SHEETS,
            "--outdir",
            folder.toString(),
            workbook.toString());
    try {
      Process office = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, office.waitFor(), told);
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no LibreOffice (Debian: libreoffice-calc)");
    }
  }

  private static List<CSVRecord> rows(Path table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static List<String> cells(List<CSVRecord> rows, String family, String... columns) {
    List<String> cells = new ArrayList<>();
    for (CSVRecord row : rows) {
      if (family == null || row.get("family").equals(family)) {
        for (String column : columns) {
          cells.add(row.get(column));
        }
      }
    }
    return cells;
  }

  @Test
  void everySheetOpensWithTheTablesNumbers() throws Exception {
    Path out = folder.resolve("out");
    Path corpus = Path.of("corpus");
    Object[] papers = {
      corpus.resolve("rct-colchicine-mi.txt"), corpus.resolve("case-guselkumab-prp.txt")
    };
    assertEquals(0, Child.run("extract", papers[0], papers[1], "--out", out).code());
    Path to = folder.resolve("to");
    assertEquals(0, Child.run("export", out, "-f", "xlsx,csv", "-o", to).code());
    convert(to.resolve("evidence.xlsx"));
    List<CSVRecord> table = rows(to.resolve("evidence-table.csv"));
    int facts = 0;
    for (String family : FAMILIES) {
      facts += rows(folder.resolve("evidence-" + family + ".csv")).size();
    }
    assertEquals(table.size(), facts);
    assertTrue(facts > 50, "facts: " + facts);
    for (String[] family :
        new String[][] {
          {"scores", "scores", "group", "value", "unit", "timepoint"},
          {"effects", "effects", "value", "low", "high", "p"},
          {"adverse events", "adverseEvents", "total", "percent", "quote"}
        }) {
      String[] columns = List.of(family).subList(2, family.length).toArray(String[]::new);
      List<CSVRecord> sheet = rows(folder.resolve("evidence-" + family[0] + ".csv"));
      assertEquals(cells(table, family[1], columns), cells(sheet, null, columns), family[0]);
    }
    assertEquals(
        rows(to.resolve("unclaimed-numbers.csv")).size(),
        rows(folder.resolve("evidence-unclaimed numbers.csv")).size());
  }
}
