package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which arms the sentence of an assignment tells. */
class AssignedArmsTest {
  private static List<Group> arms(String text) {
    return PaperText.record(text).groups().stream().filter(g -> g.kind().equals("arm")).toList();
  }

  private static List<String> labels(String text) {
    return arms(text).stream().map(Group::label).toList();
  }

  @Test
  void lettersInBracketsTellHowManyArmsThereAre() {
    assertEquals(
        List.of("arm A", "arm B"),
        labels(
            "Tailored chemotherapy: a randomised trial.\n\nMETHODS: Women were randomised to fixed treatment (arm A, n = 61), consisting of epirubicin and cyclophosphamide followed by paclitaxel, or tailored treatment (arm B, n = 63), switching to paclitaxel when the tumour grew."));
  }

  @Test
  void namesInBracketsAreNamesOfTheArms() {
    List<Group> arms =
        arms(
            "Rasagiline in early disease: a randomised trial.\n\nMETHODS: Patients were randomised to receive rasagiline 1 mg for 72 weeks (early-start group) or placebo for 36 weeks (delayed-start group).");
    assertEquals(List.of("rasagiline", "placebo"), arms.stream().map(Group::label).toList());
    assertTrue(arms.get(0).aliases().contains("early-start"), arms.toString());
    assertTrue(arms.get(1).aliases().contains("delayed-start"), arms.toString());
  }

  @Test
  void whatStandsBeforePlusEitherAllArmsHave() {
    assertEquals(
        List.of("cisplatin + gemcitabine", "cisplatin + pemetrexed"),
        labels(
            "Lung cancer: a randomised trial.\n\nMETHODS: Patients were randomly assigned to receive cisplatin plus either gemcitabine or pemetrexed."));
  }

  @Test
  void bothIsAThirdArm() {
    assertEquals(
        List.of("memantine", "galantamine", "memantine + galantamine"),
        labels(
            "Memantine and galantamine in dementia.\n\nMETHODS: Men were randomly assigned to receive 10 mg of memantine twice daily, 8 mg of galantamine once daily, or both drugs for 14 days."));
  }

  @Test
  void dosesToldByTheirHeightAreArms() {
    List<Group> arms =
        arms(
            "Everolimus after stenting: a randomised trial.\n\nMETHODS: Patients were randomly assigned to placebo or low-dose or high-dose everolimus.");
    assertEquals(3, arms.size(), arms.toString());
    assertTrue(arms.get(1).aliases().contains("low-dose"), arms.toString());
    assertTrue(arms.get(2).aliases().contains("high-dose"), arms.toString());
  }

  @Test
  void theClauseBeforeAnAssignmentTellsWhatEveryoneHad() {
    assertTrue(
        labels(
                "Nausea under chemotherapy: a randomised trial.\n\nMETHODS: All women had aprepitant, ondansetron and dexamethasone; they were randomised to Mirtazapine (with mirtazapine) or Standard arms (without mirtazapine).")
            .stream()
            .noneMatch(l -> l.contains("aprepitant") || l.contains("ondansetron")));
  }

  @Test
  void armsThatTheResultsCompareAgainAndAgainAreTheArms() {
    assertEquals(
        List.of("FOLFOX + oxaliplatin + leucovorin + fluorouracil", "capecitabine"),
        labels(
            "Colon cancer: a randomised trial.\n\nMETHODS: Patients were randomly assigned to receive FOLFOX (oxaliplatin [85 mg], leucovorin [400 mg, reduced to 200 mg], and fluorouracil [2400 mg]) or capecitabine (1000 mg).\nRESULTS: Survival was 21 months in the FOLFOX group and 12 months in the capecitabine group. Response was 30% in the FOLFOX group and 20% in the capecitabine group. Nausea was seen in 10% of the FOLFOX group and 12% of the capecitabine group."));
  }

  @Test
  void aReceptorAndADependenceAreNoTreatments() {
    assertEquals(
        List.of("modafinil", "placebo"),
        labels(
            "Modafinil and sleep: a randomised trial.\n\nMETHODS: Sixty men with morphine dependence were randomised to modafinil 200 mg or placebo."));
  }

  @Test
  void whatStandsBeforeEitherIsNoPartOfAnArm() {
    assertEquals(
        List.of("stapled closure", "hand-sewn closure"),
        labels(
            "Closing the stump: a randomised trial.\n\nMETHODS: Adults were randomly allocated to resection with either stapled closure or hand-sewn closure."));
  }

  @Test
  void wordsThatOnlyMeasureNameNoGroup() {
    assertEquals(
        List.of(),
        labels(
            "Seizures in adults: a cohort.\n\nRESULTS: There were no significant group differences in age. A certain group of them was older."));
  }
}
