package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of records with what can't be and with what spreadsheets misread. */
class ExportFaultsTest {

  private static final String RECORD =
      """
      {"schemaVersion": 1, "id": "odd",
       "document": {"kind": "article", "title": "=HYPERLINK(\\"http://x.invalid\\"), \\"a\\"\\nand more", "year": 2020,
        "ids": {"pmid": "1234567890123456", "pmcid": null, "doi": "10.1000/1-2", "nct": "NCT01234567"},
        "source": {"path": "-odd.txt", "mediaType": "text/plain", "sha256": "00"}},
       "groups": [{"label": "all", "kind": "all", "aliases": [], "size": 10, "age": null, "ageUnit": null, "sex": null},
        {"label": "@drug", "kind": "arm", "aliases": [], "size": 9, "age": null, "ageUnit": null, "sex": null},
        {"label": "placebo", "kind": "arm", "aliases": [], "size": 9, "age": null, "ageUnit": null, "sex": null}],
       "drugs": [], "indications": [],
       "patientCounts": [{"count": -3, "total": null, "kind": "died", "group": "all", "evidence": [], "confidence": null}],
       "scores": [], "responses": [],
       "effects": [{"measure": "+pain", "statistic": "MD", "value": -0.35, "low": 0.1, "high": 0.9, "level": 95, "p": "1.5",
        "group": "@drug", "comparator": "placebo", "timepoint": null, "evidence": [], "confidence": null}],
       "adverseEvents": [{"term": "-rash; =worse", "group": "@drug", "affected": 12, "total": 9, "percent": null, "grade": "2-3",
        "severity": null, "serious": null, "drug": null, "evidence": [], "confidence": null}]}
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void export() throws Exception {
    Path records = Files.createDirectories(folder.resolve("in/records"));
    Files.writeString(records.resolve("odd.json"), RECORD);
    Child.Result done =
        Child.run("export", folder.resolve("in"), "-f", "csv,csv-excel,meta", "-o", folder);
    assertEquals(0, done.code(), done.err());
  }

  private static List<Map<String, String>> rows(String file) throws Exception {
    String text = Files.readString(folder.resolve(file)).replace("\uFEFF", "");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      parser.forEach(row -> rows.add(row.toMap()));
    }
    return rows;
  }

  @Test
  void whatCannotBeIsShownAsItIsAndSaidToBeImplausible() throws Exception {
    List<String> doubts = new ArrayList<>();
    for (Map<String, String> row : rows("evidence-table.csv")) {
      doubts.add(row.get("value") + " " + row.get("implausible"));
    }
    assertEquals("-3 count-below-0", doubts.get(0));
    assertEquals("-0.35 interval-without-estimate; p-above-1", doubts.get(1));
    assertTrue(doubts.get(2).endsWith(" events-above-total"), doubts.toString());
    assertEquals("arms-above-all", rows("documents.csv").get(0).get("implausible"));
  }

  @Test
  void textsAreNoFormulasAndNumbersStayNumbers() throws Exception {
    List<Map<String, String>> rows = rows("evidence-table.csv");
    assertEquals("'+pain", rows.get(1).get("name"));
    assertEquals("-0.35", rows.get(1).get("value"));
    assertEquals("'@drug", rows.get(1).get("group"));
    assertEquals("'-rash; =worse", rows.get(2).get("name"));
    assertEquals("2-3", rows.get(2).get("grade"));
    assertEquals("'2-3", rows("evidence-table-excel.csv").get(2).get("grade"));
    Map<String, String> printed = rows("meta-analysis-printed.csv").get(0);
    assertEquals("-0.35", printed.get("estimate"));
  }

  @Test
  void commasQuotesAndLineBreaksStayInTheirCells() throws Exception {
    Map<String, String> document = rows("documents.csv").get(0);
    assertEquals("'=HYPERLINK(\"http://x.invalid\"), \"a\"\nand more", document.get("title"));
    assertEquals("1234567890123456", document.get("pmid"));
    assertEquals("10.1000/1-2", document.get("doi"));
    assertEquals("'1234567890123456", rows("documents-excel.csv").get(0).get("pmid"));
    String plain = Files.readString(folder.resolve("documents.csv"));
    String excel = Files.readString(folder.resolve("documents-excel.csv"), StandardCharsets.UTF_8);
    assertTrue(plain.startsWith("document,") && excel.startsWith("\uFEFFdocument,"));
  }
}
