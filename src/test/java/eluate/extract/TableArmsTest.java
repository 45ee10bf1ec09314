package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.read.Readers;
import eluate.record.Effect;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose the numbers of a table are, and what its columns of comparisons say. */
class TableArmsTest {

  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();
  private static final String TRIAL =
      "Sixty adults with hives were randomly assigned to ebastine or placebo.";

  /** The record of a page with a table of this title, heads and rows; cells are parted by bars. */
  private static PaperRecord record(String methods, String title, String head, String... rows)
      throws Exception {
    StringBuilder page = new StringBuilder("<html><body><article><h1>A trial in hives</h1>");
    page.append("<h2>Methods</h2><p>")
        .append(methods)
        .append("</p><h2>Results</h2><table><caption>");
    page.append(title).append("</caption><thead><tr><th>");
    page.append(head.replace("|", "</th><th>")).append("</th></tr></thead><tbody>");
    for (String row : rows) {
      page.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
    }
    page.append("</tbody></table></article></body></html>");
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(READERS.read("paper.html", bytes));
  }

  private static List<String> scores(PaperRecord record) {
    return record.scores().stream().map(TableArmsTest::shown).toList();
  }

  private static String shown(Score s) {
    String spread = s.dispersion() == null ? "" : " ±" + s.dispersion().value();
    return s.measure() + " " + s.group() + " " + s.value() + spread;
  }

  private static List<String> responses(PaperRecord record) {
    return record.responses().stream()
        .map(r -> r.measure() + " " + r.group() + " " + r.events() + "/" + r.total())
        .toList();
  }

  private static String shown(Effect e) {
    return String.join(
        " ",
        e.measure(),
        e.statistic(),
        e.value().toPlainString(),
        String.valueOf(e.low()),
        String.valueOf(e.high()),
        String.valueOf(e.p()),
        e.group(),
        String.valueOf(e.comparator()));
  }

  private static List<String> effects(PaperRecord record) {
    return record.effects().stream().map(TableArmsTest::shown).toList();
  }

  @Test
  void twoArmsShareACellInBrackets() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 1. Scores after treatment, mean ± SD",
            "Scale|Week 2; ebastine (placebo)|Week 4; ebastine (placebo)|P; ebastine (placebo)",
            "Joy of bending|3.0±1.5 (4.3±1.9)|10.8±2.0 (4.9±1.8)|0.01 (0.4)");
    assertEquals(
        List.of(
            "joy of bending ebastine 3.0 ±1.5",
            "joy of bending placebo 4.3 ±1.9",
            "joy of bending ebastine 10.8 ±2.0",
            "joy of bending placebo 4.9 ±1.8"),
        scores(record));
    assertEquals("P4W", record.scores().get(3).timepoint());
  }

  @Test
  void twoArmsShareACellOfFractions() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 1. What became of the patients",
            "Outcome|Ebastine vs placebo, n/N",
            "Ate well|12/30 vs 5/31",
            "Slept well|20/30 (67%) vs 11/31 (35%)");
    assertEquals(
        List.of(
            "ate well ebastine 12/30",
            "ate well placebo 5/31",
            "slept well ebastine 20/30",
            "slept well placebo 11/31"),
        responses(record));
  }

  @Test
  void headsTellArmsApartThatTheProseHasUnderOneName() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 1. Scores after treatment, mean (SD)",
            "Scale|Ebastine 10 mg (n = 20)|Ebastine 20 mg (n = 20)|Placebo (n = 20)",
            "Joy of bending|7.5 (3.1)|9.5 (3.3)|5.5 (2.1)");
    assertEquals(
        List.of(
            "joy of bending ebastine 10 mg 7.5 ±3.1",
            "joy of bending ebastine 20 mg 9.5 ±3.3",
            "joy of bending placebo 5.5 ±2.1"),
        scores(record));
  }

  @Test
  void rowsOfArmsGiveWhatTheHeadsName() throws Exception {
    PaperRecord record =
        record(
            "Sixty adults with hives were randomly assigned to ebastine or placebo.",
            "Table 1. Scores after treatment",
            "Group|Joy of bending, mean|SD",
            "Ebastine|7.5|3.1",
            "Placebo|5.5|2.1");
    assertEquals(
        List.of("joy of bending ebastine 7.5 ±3.1", "joy of bending placebo 5.5 ±2.1"),
        scores(record));
  }

  @Test
  void aTitleSaysWhatIsCountedWhereRowsOnlySayWhen() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 2. Number (%) of patients on sick leave, by time",
            "Time|Ebastine (n = 30)|Placebo (n = 30)",
            "Week 2|12 (40)|15 (50)",
            "Week 4|3 (10)|9 (30)");
    assertEquals(
        List.of(
            "sick leave ebastine 12/30",
            "sick leave placebo 15/30",
            "sick leave ebastine 3/30",
            "sick leave placebo 9/30"),
        responses(record));
  }

  @Test
  void numbersOfPeopleBeforeAValueAreNoValue() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 2. Number and mean (SD) of the score",
            "Scale|Ebastine|Placebo",
            "Joy of bending|28, 7.5 (3.1)|n=29, 5.5 (2.1)");
    assertEquals(
        List.of("joy of bending ebastine 7.5 ±3.1", "joy of bending placebo 5.5 ±2.1"),
        scores(record));
  }

  @Test
  void columnsOfComparisonsAreEffects() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 3. What became of the patients",
            "Outcome|Placebo (n = 30)|Ebastine (n = 30)|Odds ratio (95% CI)|P value",
            "Ate well|5 (17)|12 (40)|3.33 (1.00 to 11.1)|0.045",
            "Slept well|11 (37)|20 (67)|3.45 (1.19 to 10.0)|<0.05");
    assertEquals(
        List.of(
            "ate well OR 3.33 1.00 11.1 0.045 ebastine placebo",
            "slept well OR 3.45 1.19 10.0 <0.05 ebastine placebo"),
        effects(record));
    assertEquals("95", record.effects().get(0).level().toPlainString());
    assertEquals(4, record.responses().size());
  }

  @Test
  void anIntervalMayStandBesideItsEffect() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 3. What became of the patients",
            "Outcome|Ebastine (n = 30)|Placebo (n = 30)|P-value|Effect size|95% CI",
            "Ate well|12 (40)|5 (17)|0.045|RR = 2.40|0.96–5.98");
    assertEquals(List.of("ate well RR 2.40 0.96 5.98 null ebastine placebo"), effects(record));
  }

  @Test
  void intervalsAndTimesMayHaveColumnsOfTheirOwn() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 2. Change of the scores",
            "Scale|Week|Ebastine group|(95% CI)|Placebo group|(95% CI)",
            "Joy of bending|12|0.43|(0.04; 0.80)|− 0.33|(− 0.48; 0.13)");
    Score last = record.scores().get(1);
    assertEquals(2, record.scores().size());
    assertEquals("joy of bending placebo -0.33 ±null", shown(last));
    assertEquals("-0.48", last.dispersion().low().toPlainString());
    assertEquals("P12W", last.timepoint());
  }

  @Test
  void aComparisonMayHaveItsTestInItsCell() throws Exception {
    PaperRecord record =
        record(
            TRIAL,
            "Table 3. What became of the patients",
            "Outcome|Ebastine (n = 30)|Placebo (n = 30)|Difference (95% CI) P value",
            "Joy of bending, mean (SD)|7.5 (3.1)|5.5 (2.1)|2.0 (0.6, 3.4)^b 0.006");
    assertEquals(List.of("joy of bending MD 2.0 0.6 3.4 0.006 ebastine placebo"), effects(record));
  }
}
