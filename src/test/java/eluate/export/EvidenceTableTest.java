package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.DocumentInfo;
import eluate.record.Drug;
import eluate.record.Evidence;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Score;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class EvidenceTableTest {

  private static Evidence quote(String words) {
    return new Evidence(0, words.length(), words, "r");
  }

  private static List<CSVRecord> rows() throws IOException {
    PaperRecord record =
        new PaperRecord(
            1,
            "a",
            new DocumentInfo("article", null, null, null, null),
            List.of(),
            List.of(
                new Drug(
                    "=HYPERLINK(\"x\")",
                    null,
                    "studied",
                    "@arm",
                    null,
                    null,
                    null,
                    List.of(quote("-2 is\nno, \"number\"")),
                    0.5)),
            List.of(),
            List.of(new PatientCount(12, 40, "enrolled", "all", List.of(quote("12")), null)),
            List.of(
                new Score(
                    "FVC",
                    "all",
                    "change",
                    "mean",
                    new BigDecimal("-0.350"),
                    "%",
                    new Dispersion("IQR", null, new BigDecimal("-1"), new BigDecimal("2.0")),
                    "P4W",
                    List.of(quote("+")),
                    null)),
            List.of(),
            List.of(),
            List.of(
                new AdverseEvent(
                    "rash",
                    "all",
                    0,
                    12,
                    null,
                    ">=3",
                    null,
                    false,
                    "drug a",
                    List.of(quote("no rash"), quote("none")),
                    null)));
    StringWriter out = new StringWriter();
    try (EvidenceTable table = new EvidenceTable(out)) {
      table.add(record);
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(out.toString())).getRecords();
  }

  @Test
  void aRowForEachFact() throws IOException {
    List<CSVRecord> rows = rows();
    assertEquals(
        List.of("drugs", "patientCounts", "scores", "adverseEvents"),
        rows.stream().map(r -> r.get("family")).toList());
    assertEquals("enrolled", rows.get(1).get("name"));
    assertEquals("12", rows.get(1).get("value"));
    assertEquals("40", rows.get(1).get("total"));
    assertEquals("-0.350", rows.get(2).get("value"));
    assertEquals("IQR -1 to 2.0", rows.get(2).get("dispersion"));
    assertEquals("0", rows.get(3).get("events"));
    assertEquals(">=3", rows.get(3).get("grade"));
    assertEquals("no rash", rows.get(3).get("quote"));
  }

  @Test
  void noTextIsRunAsAFormula() throws IOException {
    CSVRecord row = rows().get(0);
    assertEquals("'=HYPERLINK(\"x\")", row.get("name"));
    assertEquals("'@arm", row.get("group"));
    assertEquals("'-2 is\nno, \"number\"", row.get("quote"));
    assertEquals("'+", rows().get(2).get("quote"));
    // A number stays a number.
    assertFalse(rows().get(2).get("value").startsWith("'"));
  }
}
