package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Group;
import eluate.record.PaperRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whom the results set against each other. */
class ContrastsTest {
  private static List<String> labels(PaperRecord record, String kind) {
    return record.groups().stream().filter(g -> g.kind().equals(kind)).map(Group::label).toList();
  }

  private static Map<String, String> scores(PaperRecord record) {
    Map<String, String> scores = new TreeMap<>();
    record.scores().forEach(s -> scores.put(s.group(), s.value().toPlainString()));
    return scores;
  }

  @Test
  void whatResultsCompareTwiceIsAnArmThoughNothingElseTellsIt() {
    PaperRecord record =
        PaperText.record(
            "Heated vests for chronic back pain.\n\nMETHODS: Each volunteer had the vest and control, in random order, a week apart.\nRESULTS: The mean VAS was 31 mm for vest and 48 mm for control. Sleep quality was better in 52% for vest and 20% for control.");
    assertEquals(List.of("vest", "control"), labels(record, "arm"));
    assertEquals(Map.of("vest", "31", "control", "48"), scores(record));
  }

  @Test
  void lettersThatNoDrugsTellApartAreTheArms() {
    PaperRecord record =
        PaperText.record(
            "Four or eight courses of vinorelbine and cisplatin.\n\nMETHODS: Fifty patients were randomly assigned to receive either 4 (group 1) or 8 (group 2) courses of vinorelbine and cisplatin.\nRESULTS: Complete remission occurred in 12% (three of 25) in Group 1 and in 32% (eight of 25) in Group 2.");
    assertEquals(List.of("group 1", "group 2"), labels(record, "arm"));
    assertEquals(
        List.of("group 1", "group 2"), record.responses().stream().map(r -> r.group()).toList());
  }

  @Test
  void whatStandsAgainstTheOneOfTwoArmsIsTheOther() {
    PaperRecord record =
        PaperText.record(
            "Pregabalin for sciatica: a randomised trial.\n\nMETHODS: Patients were randomly assigned to pregabalin or placebo.\nRESULTS: The mean VAS was 22 mm in the PGB group and 41 mm in the placebo group.");
    assertEquals(Map.of("pregabalin", "22", "placebo", "41"), scores(record));
  }

  @Test
  void stagesAreSubgroupsAndNoArms() {
    PaperRecord record =
        PaperText.record(
            "Bortezomib against placebo in amyloidosis: a randomised trial.\n\nMETHODS: Patients were randomly assigned to bortezomib or placebo.\nRESULTS: Median survival was 61 months in stage I, was 33 months in stage II and was 9 months in stage III patients.");
    assertEquals(List.of("bortezomib", "placebo"), labels(record, "arm"));
    assertEquals(Map.of("stage I", "61", "stage II", "33", "stage III", "9"), scores(record));
  }

  @Test
  void namesBeforeColonsAndShortFormsBehindNumbersAreGroups() {
    PaperRecord colons =
        PaperText.record(
            "Magnesium in swimmers.\n\nMETHODS: Twenty swimmers were assigned to two groups randomly: 1) Control group (CG, n = 10), 2) Group treated with magnesium (MGG, n = 10).\nRESULTS: Changes were seen in ferritin (CG: 11 ± 2 ng/mL vs. MGG: 19 ± 3 ng/mL; p = 0.01).");
    assertEquals(Map.of("CG", "11", "MGG", "19"), scores(colons));
    PaperRecord behind =
        PaperText.record(
            "Nasal (NA) against buccal (BU) midazolam.\n\nMETHODS: We compared nasal (NA) and buccal (BU) midazolam in a crossover design.\nRESULTS: The mean VAS was lower (31 ± 2 mm NA vs. 44 ± 4 mm BU, P = 0.02).");
    assertTrue(
        scores(behind).values().containsAll(List.of("31", "44")), behind.scores().toString());
    assertEquals(2, scores(behind).size());
  }

  @Test
  void peopleThatAreOnlyThereAreASizeOfTheirGroup() {
    PaperRecord record =
        PaperText.record(
            "Silk or nylon thread in hand surgery: a randomised trial.\n\nRESULTS: There were 41 patients in the Silk Group and 57 patients in the Nylon Group. In the Silk Group, there were 4 infections (10%) compared to 1 (2%) in the Nylon Group. Fever was seen in 5% in the Silk Group and 2% in the Nylon Group.");
    assertEquals(List.of("Silk", "Nylon"), labels(record, "arm"));
    assertEquals(List.of(41, 57), record.patientCounts().stream().map(c -> c.count()).toList());
  }

  @Test
  void groupsComparedBeforeTheirNumbersAreGroupsToo() {
    PaperRecord record =
        PaperText.record(
            "Two-visit or three-visit training in inhaler use.\n\nMETHODS: Adults were equally randomised to either a two-visit or three-visit group.\nRESULTS: Relapse was less frequent in the three-visit group than in the two-visit group (12% versus 31%).");
    assertEquals(
        List.of("three-visit 12", "two-visit 31"),
        record.responses().stream()
            .map(r -> r.group() + " " + r.percent().toPlainString())
            .sorted()
            .toList());
  }

  @Test
  void numbersOfGroupsSetAgainstEachOtherAreAllChangesOrAllValues() {
    PaperRecord record =
        PaperText.record(
            "Zinc in rowers.\n\nMETHODS: Thirty rowers were randomly assigned to zinc or placebo.\nRESULTS: Results for ferritin differed (placebo: -2.4 ± 1.1 ng/mL vs. zinc: 0.9 ± 1.2 ng/mL; p = 0.02).");
    assertEquals(List.of("change", "change"), record.scores().stream().map(s -> s.type()).toList());
  }
}
