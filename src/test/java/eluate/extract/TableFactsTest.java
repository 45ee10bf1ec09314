package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.read.Readers;
import eluate.record.Evidence;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that only tables tell. */
class TableFactsTest {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  private static PaperRecord record(String text) throws Exception {
    return EXTRACTOR.extract(READERS.read("paper", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> shown(PaperRecord record) {
    return record.scores().stream()
        .map(s -> s.measure() + " " + s.group() + " " + s.timepoint() + " " + s.value())
        .toList();
  }

  @Test
  void columnsOfTimesAndRowsOfArms() throws Exception {
    PaperRecord record =
        record(
            """
        Mirogabalin against pregabalin in diabetic neuropathy: a randomised trial.

        Patients were randomised to mirogabalin (n = 40) or pregabalin (n = 42). Mean pain score (SD):

                       baseline      week 4        week 8
        mirogabalin    6.1 (1.2)     4.4 (1.9)     3.9 (2.0)
        pregabalin     6.0 (1.1)     4.9 (1.8)     4.5 (2.1)
        """);
    assertEquals(
        List.of(
            "pain mirogabalin baseline 6.1",
            "pain mirogabalin P4W 4.4",
            "pain mirogabalin P8W 3.9",
            "pain pregabalin baseline 6.0",
            "pain pregabalin P4W 4.9",
            "pain pregabalin P8W 4.5"),
        shown(record));
    Score first = record.scores().get(0);
    assertEquals("SD", first.dispersion().kind());
    assertEquals("mean", first.statistic());
    assertEquals(
        List.of("mirogabalin", "baseline", "6.1 (1.2)"),
        first.evidence().stream().map(Evidence::quote).toList());
  }

  @Test
  void columnsOfTestsAndRowsOfDaysBelongToTheOnePatient() throws Exception {
    PaperRecord record =
        record(
            """
        Liver injury under flucloxacillin: a case report.

        A 61-year-old woman became jaundiced. Her tests are given below.

        Day	ALT (U/L)	Bilirubin (µmol/L)
        0	31	11
        12	840	96
        40	77	–
        """);
    assertEquals(
        List.of(
            "ALT patient 1 baseline 31",
            "bilirubin patient 1 baseline 11",
            "ALT patient 1 P12D 840",
            "bilirubin patient 1 P12D 96",
            "ALT patient 1 P40D 77"),
        shown(record));
    assertEquals("U/L", record.scores().get(0).unit());
  }

  @Test
  void adverseEventsPerArmWithTotalsFromTheHead() throws Exception {
    PaperRecord record =
        record(
            """
        <html><body><h1>Lasmiditan for migraine: a randomised trial</h1>
        <p>Patients were randomised to lasmiditan or placebo.</p>
        <table><caption>Table 2. Adverse events</caption>
        <tr><th>Event, n (%)</th><th>Lasmiditan (n = 120)</th><th>Placebo (n = 118)</th></tr>
        <tr><td>Dizziness</td><td>19 (15.8%)</td><td>4 (3.4%)</td></tr>
        <tr><td>Paraesthesia</td><td>7 (5.8%)</td><td>0 (0%)</td></tr></table></body></html>
        """);
    List<String> events =
        record.adverseEvents().stream()
            .map(
                e ->
                    e.term()
                        + " "
                        + e.group()
                        + " "
                        + e.affected()
                        + "/"
                        + e.total()
                        + " "
                        + e.percent())
            .toList();
    assertEquals(
        List.of(
            "dizziness lasmiditan 19/120 15.8",
            "dizziness placebo 4/118 3.4",
            "paraesthesia lasmiditan 7/120 5.8",
            "paraesthesia placebo 0/118 0"),
        events);
  }

  @Test
  void headsNameTheArmsWhereTheProseDoesNot() throws Exception {
    PaperRecord record =
        record(
            """
        Nerve conduction after training

        PARTICIPANT FLOW
                      Usual care    Treadmill group
        STARTED       31            33
        COMPLETED     28            30
        """);
    assertEquals(
        List.of(
            "31 randomized usual care",
            "33 randomized treadmill group",
            "28 completed usual care",
            "30 completed treadmill group"),
        record.patientCounts().stream()
            .map(c -> c.count() + " " + c.kind() + " " + c.group())
            .toList());
  }

  @Test
  void agesAndFormsGiveNoScores() throws Exception {
    PaperRecord record =
        record(
            """
        Mirogabalin against pregabalin in diabetic neuropathy: a randomised trial.

        Status: Completed     Phase: Phase 2     Masking: Double

        BASELINE CHARACTERISTICS
                             Mirogabalin    Pregabalin
        Age, mean (SD)       58.2 (9.9)     57.7 (10.3)
        HbA1c, mean (SD), %  7.9 (0.8)      8.0 (0.9)
        """);
    assertTrue(record.scores().stream().allMatch(s -> s.measure().equals("HbA1c")));
    assertEquals(
        List.of("HbA1c mirogabalin baseline 7.9", "HbA1c pregabalin baseline 8.0"), shown(record));
  }

  @Test
  void rowsOfDifferentLengthAreReadAsFarAsTheyGo() throws Exception {
    PaperRecord record =
        record(
            """
        <html><body><h1>Lasmiditan for migraine: a randomised trial</h1>
        <p>Patients were randomised to lasmiditan or placebo.</p>
        <table><caption>Table 3. Blood pressure, mean (SD), mmHg</caption><thead>
        <tr><th>Trial period</th></tr>
        <tr><th>Visit</th><th>Lasmiditan</th><th>Placebo</th></tr></thead>
        <tr><td>Week 4</td><td>128 (11)</td><td>131 (12)</td></tr>
        <tr><td>Week 8</td><td>127 (10)</td></tr></table></body></html>
        """);
    assertEquals(
        List.of(
            "blood pressure lasmiditan P4W 128",
            "blood pressure placebo P4W 131",
            "blood pressure lasmiditan P8W 127"),
        shown(record));
  }
}
