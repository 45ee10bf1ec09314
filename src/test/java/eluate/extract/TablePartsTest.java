package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.read.Readers;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What titles, footnotes, part rows and second stub columns say of the cells of a table. */
class TablePartsTest {

  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  /** A paper with one table; rows by line, cells parted by bars, head rows marked by "H|". */
  private static PaperRecord record(String title, String rows, String note) throws Exception {
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (String row : rows.strip().split("\n")) {
      boolean isHead = row.startsWith("H|");
      String tag = isHead ? "th" : "td";
      String cells = isHead ? row.substring(2) : row;
      StringBuilder out = isHead ? head : body;
      out.append("<tr>");
      for (String cell : cells.split("\\|", -1)) {
        String[] spanned = cell.strip().split("~", 2);
        String mark = spanned.length == 2 ? " " + spanned[0].replaceFirst("=(\\d)", "=\"$1\"") : "";
        out.append('<').append(tag).append(mark).append('>');
        out.append(spanned[spanned.length - 1].strip().replace("<", "&lt;"));
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>");
    }
    String paper =
        "<?xml version=\"1.0\"?><article><front><article-meta><title-group><article-title>"
            + "Tofacitinib against placebo in stiff thumbs: a randomised trial</article-title>"
            + "</title-group></article-meta></front><body><sec sec-type=\"methods\"><title>Methods"
            + "</title><p>Patients were randomised to tofacitinib 5 mg (n = 50), tofacitinib 10 mg (n ="
            + " 52) or placebo (n = 51).</p></sec><sec sec-type=\"results\"><title>Results</title>"
            + "<p>The table tells them.</p><table-wrap><caption><p>"
            + title
            + "</p></caption><table><thead>"
            + head
            + "</thead><tbody>"
            + body
            + "</tbody></table>"
            + (note.isEmpty()
                ? ""
                : "<table-wrap-foot><fn><p>" + note + "</p></fn></table-wrap-foot>")
            + "</table-wrap></sec></body></article>";
    return EXTRACTOR.extract(READERS.read("paper.nxml", paper.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> scores(PaperRecord record) {
    return record.scores().stream()
        .map(
            s ->
                s.measure()
                    + " "
                    + s.group()
                    + " "
                    + s.timepoint()
                    + " "
                    + s.type()
                    + " "
                    + s.value())
        .toList();
  }

  @Test
  void rowsOfUnitsBelongToTheRowThatHasTheTestOnly() throws Exception {
    PaperRecord record =
        record(
            "Table 1. Blood in the two arms",
            """
        H||Tofacitinib 5 mg (n = 50)|Placebo (n = 51)|P value
        HbA1c|||0.44
        %|7.1 ± 0.9|7.3 ± 1.0|
        mmol/mol|54 ± 8|56 ± 9|
        LDL cholesterol (mmol/L)|2.4 ± 0.4|2.6 ± 0.5|0.03
        """,
            "");
    assertEquals(
        List.of(
            "HbA1c tofacitinib 5 mg null value 7.1",
            "HbA1c placebo null value 7.3",
            "HbA1c tofacitinib 5 mg null value 54",
            "HbA1c placebo null value 56",
            "LDL cholesterol tofacitinib 5 mg null value 2.4",
            "LDL cholesterol placebo null value 2.6"),
        scores(record));
  }

  @Test
  void aSecondColumnOfWordsBelongsToTheStub() throws Exception {
    PaperRecord record =
        record(
            "Table 2. Bending",
            """
        H|Sex|Scale|Week|Tofacitinib 5 mg|Placebo
        Women|Thumb joy|4|6.1 (1.2)|5.0 (1.4)
        Women|Thumb ease|4|3.1 (0.8)|2.9 (0.7)
        Men|Thumb joy|4|6.4 (1.0)|5.2 (1.1)
        """,
            "");
    assertEquals(
        List.of(
            "thumb joy tofacitinib 5 mg P4W value 6.1",
            "thumb joy placebo P4W value 5.0",
            "thumb ease tofacitinib 5 mg P4W value 3.1",
            "thumb ease placebo P4W value 2.9",
            "thumb joy tofacitinib 5 mg P4W value 6.4",
            "thumb joy placebo P4W value 5.2"),
        scores(record));
  }

  @Test
  void theTitleTellsOfChangesAndTheFootnoteOfErrors() throws Exception {
    PaperRecord record =
        record(
            "Table 3. Difference from the baseline in patients with HbA1c of 7 to 9",
            """
        H|Scale|Week|Tofacitinib 5 mg|Placebo
        Thumb joy|4|1.4 (0.2)|0.3 (0.3)
        Thumb joy|8|1.9 (0.2)|0.5 (0.3)
        """,
            "Data are shown as least squares mean (standard error).");
    assertEquals(
        List.of(
            "thumb joy tofacitinib 5 mg P4W change 1.4",
            "thumb joy placebo P4W change 0.3",
            "thumb joy tofacitinib 5 mg P8W change 1.9",
            "thumb joy placebo P8W change 0.5"),
        scores(record));
    Score first = record.scores().get(0);
    assertEquals("LS mean", first.statistic());
    assertEquals("SE", first.dispersion().kind());
  }

  @Test
  void headsAmongTheRowsHoldForTheRowsBelow() throws Exception {
    PaperRecord record =
        record(
            "Table 4. Blood during the trial",
            """
        H|Weeks|Tofacitinib 5 mg|Placebo
        |colspan=2~LDL cholesterol (mmol/L)
        0|3.1 ± 0.4|3.2 ± 0.5
        |colspan=2~HDL cholesterol (mmol/L)
        0|1.1 ± 0.2|1.2 ± 0.2
        """,
            "");
    assertEquals(
        List.of(
            "LDL cholesterol tofacitinib 5 mg baseline value 3.1",
            "LDL cholesterol placebo baseline value 3.2",
            "HDL cholesterol tofacitinib 5 mg baseline value 1.1",
            "HDL cholesterol placebo baseline value 1.2"),
        scores(record));
  }

  @Test
  void dosesUnderADrugsNameAreItsArmsThoughTheHeadRowIsOneShort() throws Exception {
    PaperRecord record =
        record(
            "Table 5. Adverse events",
            """
        H||rowspan=2~Placebo (N = 51)|colspan=2~Tofacitinib, mg/day
        H|5 (N = 50)|10 (N = 52)
        Nausea|3 (5.9)|8 (16.0)|12 (23.1)
        """,
            "");
    assertEquals(
        List.of(
            "nausea placebo 3/51",
            "nausea tofacitinib 5 mg 8/50",
            "nausea tofacitinib 10 mg 12/52"),
        record.adverseEvents().stream()
            .map(e -> e.term() + " " + e.group() + " " + e.affected() + "/" + e.total())
            .toList());
  }

  @Test
  void sharesOfOneNumberOfPeopleAreNoMeans() throws Exception {
    PaperRecord record =
        record(
            "Table 6. Hobbies of those asked",
            """
        H|Hobby|At home|Abroad
        Whittling|18 (45.0)|7 (17.5)
        Tatting|9 (22.5)|4 (10.0)
        Thatching|2 (5.0)|21 (52.5)
        """,
            "");
    assertEquals(List.of(), scores(record));
  }

  @Test
  void figuresOfInstrumentsAreNoScores() throws Exception {
    PaperRecord record =
        record(
            "Table 7. Thumb joy by arm",
            """
        H|Scale|Tofacitinib 5 mg|Placebo|Cronbach's alpha|n^a
        Thumb joy|6.4 (1.0)|5.2 (1.1)|0.91|99
        """,
            "");
    assertEquals(
        List.of("thumb joy tofacitinib 5 mg null value 6.4", "thumb joy placebo null value 5.2"),
        scores(record));
    assertEquals(
        List.of(),
        scores(
            record(
                "Table 8. Internal consistency of the pain scales",
                "H|Scale|First|Second\nPain|0.91 (0.02)|0.88 (0.03)\n",
                "")));
  }

  @Test
  void aRowsWordsInLineAreNoSentence() throws Exception {
    PaperRecord record =
        record(
            "Table 9. How the people were",
            """
        H|Trait|All
        Severe pain|6 or (13.3) 6 at 12.8
        Nausea|12 or so (23.5) at 4
        """,
            "");
    assertEquals(List.of(), record.scores());
    assertEquals(List.of(), record.adverseEvents());
  }

  @Test
  void aHeadWithTheUnitIsTheMeasureOfItsPartsAndWeeksAreTimes() throws Exception {
    PaperRecord record =
        record(
            "Table 10. How it went",
            """
        H||Tofacitinib 5 mg (n = 50)|Placebo (n = 51)
        Time to thumb bending, min||
        Left|12.5 (3.1)|19.8 (4.0)
        Median (interquartile range) thumb joy (min)||
        Baseline|210 (125-350)|225 (130-360)
        Weeks after the cure:||
        1|280 (190-425)|240 (140-420)
        """,
            "");
    assertEquals(
        List.of(
            "time to thumb bending tofacitinib 5 mg null value 12.5",
            "time to thumb bending placebo null value 19.8",
            "thumb joy tofacitinib 5 mg baseline value 210",
            "thumb joy placebo baseline value 225",
            "thumb joy tofacitinib 5 mg P1W value 280",
            "thumb joy placebo P1W value 240"),
        scores(record).stream().map(w -> w.replace("median (interquartile range) ", "")).toList());
  }

  @Test
  void wholeNumbersInRowsThatNoListKnowsCountThings() throws Exception {
    PaperRecord record =
        record(
            "Table 11. Who came",
            """
        H||Tofacitinib 5 mg|Placebo
        Whittlers|12|14
        Tatters, score|7|9
        """,
            "");
    assertEquals(List.of(), scores(record).stream().filter(s -> s.contains("whittl")).toList());
  }
}
