package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.read.Readers;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways in which tables of trials are laid out. */
class TableLayoutTest {

  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  /** The record of a page with a table of this title, head and rows; cells are parted by bars. */
  private static PaperRecord record(String title, String head, String... rows) throws Exception {
    StringBuilder page = new StringBuilder("<html><body><article><h1>A salve for elbows</h1>");
    page.append("<h2>Methods</h2><p>We compared a salve with a rest cure.</p>");
    page.append("<h2>Results</h2><p>All are told in the table.</p><table><caption>")
        .append(title)
        .append("</caption><thead><tr><th>")
        .append(head.replace("|", "</th><th>"))
        .append("</th></tr></thead><tbody>");
    for (String row : rows) {
      page.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
    }
    page.append("</tbody></table></article></body></html>");
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(READERS.read("paper.html", bytes));
  }

  private static String shown(Score s) {
    String spread = s.dispersion() == null ? "" : " ±" + s.dispersion().value();
    return s.measure() + " " + s.group() + " " + s.value() + spread;
  }

  private static List<String> scores(PaperRecord record) {
    return record.scores().stream().map(TableLayoutTest::shown).toList();
  }

  private static List<String> responses(PaperRecord record) {
    return record.responses().stream()
        .map(r -> r.measure() + " " + r.group() + " " + r.events() + "/" + r.total())
        .toList();
  }

  @Test
  void rowsNameMeasuresThatNoListKnowsAndColumnsOfTestsAreNoValues() throws Exception {
    PaperRecord record =
        record(
            "Table 1. Elbow use after the cure, mean (SD)",
            "Scale|Salve group (n = 30)|Rest group (n = 28)|Difference (95% CI)|P value",
            "Joy of bending*|12.5 (3.1)|9.8 (2.9)|2.7 (1.0 to 4.4)|0.02",
            "Ease of leaning|7.4 (1.1)|7.1 (1.3)|0.3 (-0.4 to 1.0)|0.41");
    assertEquals(
        List.of(
            "joy of bending Salve 12.5 ±3.1",
            "joy of bending Rest 9.8 ±2.9",
            "ease of leaning Salve 7.4 ±1.1",
            "ease of leaning Rest 7.1 ±1.3"),
        scores(record));
  }

  @Test
  void columnsOfStandardDeviationsBelongToTheMeansBesideThem() throws Exception {
    PaperRecord record =
        record(
            "Table 1. Elbow use after the cure",
            "Scale|Mean|SD",
            "Joy of bending|12.5|3.1",
            "Ease of leaning|7.4|1.1");
    assertEquals(
        List.of("joy of bending all 12.5 ±3.1", "ease of leaning all 7.4 ±1.1"), scores(record));
  }

  @Test
  void bareBracketsHoldPercentagesWhereTheyFitOrALabelSaysSo() throws Exception {
    PaperRecord fitting =
        record(
            "Table 2. What became of the elbows",
            "Outcome|Salve group (n = 30)|Rest group (n = 28)",
            "Free of patches|12 (40)|7 (25)",
            "Back to leaning|15 (50.0)|14 (50.0)");
    assertEquals(
        List.of(
            "free of patches Salve 12/30",
            "free of patches Rest 7/28",
            "back to leaning Salve 15/30",
            "back to leaning Rest 14/28"),
        responses(fitting));
    PaperRecord said =
        record(
            "Table 2. What became of the elbows, n (%)",
            "Outcome|Salve group|Rest group", "Free of patches|12 (41)|7 (26)");
    assertEquals(
        List.of("free of patches Salve 12/null", "free of patches Rest 7/null"), responses(said));
  }

  @Test
  void whatPeopleWereLikeIsNoOutcome() throws Exception {
    PaperRecord record =
        record(
            "Table 1. Baseline characteristics",
            "Characteristic|Salve group (n = 30)|Rest group (n = 28)",
            "Leans at work|12 (40)|7 (25)");
    assertEquals(List.of(), responses(record));
    assertEquals(List.of(), scores(record));
  }

  @Test
  void rowsOfHarmsAreHarmsWhateverTheTitle() throws Exception {
    PaperRecord record =
        record(
            "Table 3. Complaints",
            "Complaint|Salve group (n = 30)|Rest group (n = 28)",
            "Nausea|3 (10)|0 (0)",
            "Headache|6 (20)|7 (25)");
    assertEquals(
        List.of(
            "nausea Salve 3/30", "nausea Rest 0/28", "headache Salve 6/30", "headache Rest 7/28"),
        record.adverseEvents().stream()
            .map(a -> a.term() + " " + a.group() + " " + a.affected() + "/" + a.total())
            .toList());
  }
}
