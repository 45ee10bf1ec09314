package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.DocumentInfo;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaRowsTest {
  private static final List<Evidence> PROOF = List.of(new Evidence(0, 1, "x", null));

  private final List<Group> groups = new ArrayList<>();
  private final List<PatientCount> counts = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<AdverseEvent> events = new ArrayList<>();

  private void arm(String label, Integer size) {
    groups.add(new Group(label, "arm", List.of(), size, null, null, null));
  }

  private void event(String arm, Integer affected, Integer total, String percent) {
    BigDecimal share = percent == null ? null : new BigDecimal(percent);
    events.add(
        new AdverseEvent("rash", arm, affected, total, share, null, null, null, null, PROOF, null));
  }

  private void score(String arm, String statistic, Dispersion dispersion, String time) {
    scores.add(
        new Score(
            "QMG", arm, "value", statistic, BigDecimal.TEN, null, dispersion, time, PROOF, null));
  }

  private static Dispersion scatter(String kind, String value) {
    return new Dispersion(kind, new BigDecimal(value), null, null);
  }

  private List<MetaRow> rows() {
    PaperRecord record =
        new PaperRecord(
            1,
            "a",
            new DocumentInfo("article", null, null, null, null),
            groups,
            List.of(),
            List.of(),
            counts,
            scores,
            responses,
            effects,
            events);
    return MetaRows.of(new Paper(record, null, null));
  }

  private List<String> missing() {
    return rows().stream().flatMap(row -> row.missing().stream()).toList();
  }

  @Test
  void aRowWhereAllNumbersArePrinted() {
    arm("placebo", null);
    arm("drug a", null);
    event("drug a", 4, 40, null);
    event("placebo", 9, 38, null);
    MetaRow row = rows().get(0);
    assertEquals(List.of(), row.missing());
    assertEquals(new Arms.Pair("drug a", "placebo"), row.arms());
    assertEquals(4, row.first().events());
    assertEquals(38, row.second().people().value());
  }

  @Test
  void thePapersOwnComparisonsSayWhichArmIsCompared() {
    arm("drug b", null);
    arm("drug a", null);
    event("drug a", 4, 40, null);
    event("drug b", 9, 38, null);
    BigDecimal one = BigDecimal.ONE;
    effects.add(
        new Effect(
            "Rash", "RR", one, null, null, null, null, "drug a", "drug b", null, PROOF, null));
    assertEquals(new Arms.Pair("drug a", "drug b"), rows().get(0).arms());
    assertEquals("RR", rows().get(0).printed().statistic());
  }

  @Test
  void anArmsSizeIsTheTotalWhereThePercentageSaysSo() {
    arm("drug a", 40);
    arm("placebo", 38);
    event("drug a", 4, null, "10");
    event("placebo", 9, null, "23.7");
    assertEquals(List.of(), missing());
    events.clear();
    event("drug a", 4, null, "11");
    event("placebo", 9, null, "23.7");
    assertEquals(List.of("total of drug a (4 of 40 is not 11 %)"), missing());
  }

  @Test
  void thePercentageTellsSizesApart() {
    arm("drug a", 40);
    arm("placebo", 38);
    counts.add(new PatientCount(36, null, "analyzed", "drug a", PROOF, null));
    event("drug a", 4, null, "11.1");
    event("placebo", 9, null, null);
    assertEquals(36, rows().get(0).first().people().value());
    assertEquals("analyzed", rows().get(0).first().people().from());
    events.set(
        0, new AdverseEvent("rash", "drug a", 4, null, null, null, null, null, null, PROOF, null));
    assertEquals(List.of("total of drug a (36 analyzed, 40 size of the arm)"), missing());
  }

  @Test
  void nothingIsWorkedOut() {
    arm("drug a", 40);
    arm("placebo", 38);
    responses.add(
        new Response("cure", null, 40, new BigDecimal("50"), "drug a", "P4W", PROOF, null));
    responses.add(new Response("cure", 12, 38, null, "placebo", "P4W", PROOF, null));
    score("drug a", "mean", scatter("SE", "1.1"), "P4W");
    score("placebo", "median", null, "P4W");
    assertEquals(
        List.of(
            "events of drug a (percentage printed)",
            "SD of drug a (SE printed)",
            "mean of placebo (median printed)"),
        missing());
  }

  @Test
  void outcomesAtDifferentTimesAreNotPaired() {
    arm("drug a", 40);
    arm("placebo", 38);
    score("drug a", "mean", scatter("SD", "1.1"), "P4W");
    score("placebo", "mean", scatter("SD", "1.2"), "P8W");
    assertEquals(List.of("outcome of placebo", "outcome of drug a"), missing());
    score("placebo", "mean", scatter("SD", "1.3"), "P4W");
    assertEquals(List.of(), rows().get(0).missing());
    score("placebo", "mean", scatter("SD", "1.4"), "P4W");
    assertEquals(List.of("one value of placebo (there are several)"), rows().get(0).missing());
  }
}
