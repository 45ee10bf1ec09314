package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.PaperRecord;
import eluate.record.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of measures: which are read, whose they are and when they were taken. */
class MeasurementsTest {
  private static final String TRIAL =
      "Doxofylline in persistent asthma: a randomised trial.\n\n"
          + "METHODS: Forty adults with asthma were randomly assigned to doxofylline 400 mg (n = 20) or placebo (n = 20) for 8 weeks.\n"
          + "RESULTS: ";

  private static List<String> scores(String results) {
    PaperRecord record = PaperText.record(TRIAL + results);
    return record.scores().stream().map(MeasurementsTest::line).toList();
  }

  private static String line(Score score) {
    return score.measure()
        + " "
        + score.value().toPlainString()
        + " "
        + score.group()
        + " "
        + score.timepoint();
  }

  @Test
  void aNumberBehindTheWordOrIsRead() {
    List<String> found =
        scores(
            "FEV1 did not differ with inhaler technique or age, and PEF was 412 ± 60 L/min with doxofylline and 371 ± 58 L/min with placebo.");
    assertTrue(found.stream().anyMatch(s -> s.startsWith("PEF 412 doxofylline")), found.toString());
    assertTrue(found.stream().anyMatch(s -> s.startsWith("PEF 371 placebo")), found.toString());
  }

  @Test
  void scatterInBracketsIsNoMeasurement() {
    List<String> found =
        scores("PEF rose from 340 [SE 22] to 412 [31] L/min in the doxofylline group.");
    assertEquals(2, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("PEF 340 doxofylline baseline"), found.toString());
    assertTrue(found.get(1).startsWith("PEF 412 doxofylline"), found.toString());
  }

  @Test
  void aNumberBehindTheFirstDoseIsNoLabel() {
    List<String> found =
        scores("In the doxofylline group FEV1 following the first dose 86 ± 4 % was no better.");
    assertEquals(List.of("FEV1 86 doxofylline following the first dose"), found);
  }

  @Test
  void theNameOfAnIntervalIsNoMeasure() {
    List<String> found =
        scores(
            "At week 8 PEF was 412 L/min (confidence interval 390 to 434) with doxofylline and 371 L/min with placebo.");
    assertTrue(found.stream().noneMatch(s -> s.startsWith("confidence")), found.toString());
  }

  @Test
  void aMeasureBehindItsNumberAndUnitIsFound() {
    List<String> found =
        scores(
            "Blood tests of the placebo group showed 310 U/L creatine kinase, 1.2 mg/dL creatinine and 48 U/L aspartate aminotransferase.");
    assertEquals(
        List.of("creatine kinase 310", "creatinine 1.2", "aspartate aminotransferase 48"),
        found.stream().map(s -> s.replaceFirst(" (?:placebo|all) .*", "")).toList());
  }

  @Test
  void theArmThatHasMoreOwnsTheFirstNumberOfThePair() {
    List<String> found =
        scores("At week 8 the placebo group had a lower PEF (371 ± 58 vs. 412 ± 60 L/min).");
    assertEquals(List.of("PEF 371 placebo P8W", "PEF 412 doxofylline P8W"), found);
  }

  @Test
  void aPairJoinedByToIsBaselineAndFollowUp() {
    List<String> found =
        scores("At week 8 PEF had changed with doxofylline (352 ± 51 to 412 ± 60 L/min).");
    assertEquals(List.of("PEF 352 doxofylline baseline", "PEF 412 doxofylline P8W"), found);
  }

  @Test
  void timeToAFirstEventIsMeasured() {
    List<String> found =
        scores(
            "The median time to the first severe exacerbation was 6.1 months with doxofylline and 3.9 months with placebo.");
    assertEquals(2, found.size(), found.toString());
    assertTrue(found.get(0).contains("exacerbation 6.1 doxofylline"), found.toString());
  }

  @Test
  void subscriptsAreReadAsFigures() {
    List<String> found = scores("Mean FEV₁ at week 8 was 2.41 L with doxofylline.");
    assertEquals(List.of("FEV₁ 2.41 doxofylline P8W"), found);
  }

  @Test
  void aPartOfAnotherWordIsNoMeasure() {
    List<String> found =
        scores("A pH-balanced spray was used by all, 7.4 times a week on average in either group.");
    assertEquals(List.of(), found);
  }

  @Test
  void asManyPairsAsMeasuresBelongToThemInOrder() {
    List<String> found =
        scores(
            "Doxofylline led to a higher PEF and FVC than placebo (412 vs 371 L/min, P = 0.01; 3.9 vs 3.4 L, P = 0.02; respectively).");
    assertTrue(found.stream().anyMatch(s -> s.startsWith("PEF 371 ")), found.toString());
    assertTrue(found.stream().anyMatch(s -> s.startsWith("FVC 3.9 ")), found.toString());
  }

  @Test
  void kilogramsLostAreBodyWeight() {
    List<String> found = scores("By week 8 the doxofylline group had lost 2.5 kg.");
    assertEquals(List.of("body weight -2.5 doxofylline P8W"), found);
  }

  @Test
  void whatPointsOfAScaleMeanIsNoMeasurement() {
    List<String> found =
        scores("Cough was put on a four-point scale: 0 = no cough, 1 = mild and 2 = heavy cough.");
    assertEquals(List.of(), found);
  }

  @Test
  void percentagesOfPeopleAreNoMeasurements() {
    List<String> found =
        scores(
            "An FEV1 of 85% was kept in only 50% of patients on placebo compared with 75% on doxofylline, and 34% had had an attack.");
    assertTrue(found.stream().noneMatch(s -> s.matches("FEV1 (?:50|75|34) .*")), found.toString());
  }

  @Test
  void harmsWithTheirSharesAreNoMeasurements() {
    List<String> found =
        scores("Complaints with doxofylline were nausea (12%) and weight loss (8%).");
    assertEquals(List.of(), found);
  }

  @Test
  void theSecondDifferenceIsOneToo() {
    List<String> found =
        scores(
            "PEF differed by 38 L/min (95% CI 4 to 72; p = 0.03) at week 4 and the differences at week 8 were 41 L/min (95% CI 9 to 73; p = 0.01) and 52 L/min (11 to 93; p = 0.02) for the lower and the higher dose.");
    assertEquals(List.of(), found);
  }

  @Test
  void anUnlistedMeasureIsNamedByItsPlaceBeforeBrackets() {
    List<String> found =
        scores(
            "Vasohibin release was also significantly less (p = 0.02) in the doxofylline group (33.6 pg/ml) than in the placebo group (67.0 pg/ml).");
    assertEquals(
        List.of("vasohibin release 33.6 doxofylline null", "vasohibin release 67.0 placebo null"),
        found);
  }

  @Test
  void aMeanOfSomethingElseIsNotCarriedOn() {
    List<String> found =
        scores(
            "At week 8 PEF was 412 L/min with doxofylline. Mean attack number a patient was 1.03 and 1.13.");
    assertTrue(found.stream().noneMatch(s -> s.startsWith("PEF 1")), found.toString());
  }

  @Test
  void numbersBehindAShortNameNameNoArm() {
    List<String> found =
        scores("PEF changed more with doxofylline than with placebo (-0.80 v -0.42; P < .001).");
    assertEquals(List.of("PEF -0.80 doxofylline null", "PEF -0.42 placebo null"), found);
  }

  @Test
  void twoPressuresAreOfTheSamePeople() {
    List<String> found = scores("Before treatment blood pressure was 161/98 mm Hg.");
    assertTrue(found.stream().allMatch(s -> s.contains(" all ")), found.toString());
  }

  @Test
  void aMeasureThatNoListKnowsIsNamedByTheModel() {
    List<String> found =
        scores(
            "Adults who took doxofylline reported fewer nocturnal awakenings than those on placebo (1.4 ± 0.6 v 2.9 ± 0.8 a week).");
    assertTrue(
        found.stream().anyMatch(s -> s.startsWith("nocturnal awakenings 1.4 doxofylline")),
        found.toString());
    assertTrue(
        found.stream().anyMatch(s -> s.startsWith("nocturnal awakenings 2.9 placebo")),
        found.toString());
  }

  @Test
  void statisticsOfTestsAreNoMeasurements() {
    List<String> found =
        scores("Nocturnal awakenings correlated with age (log-rank 12.4, phi = 0.31).");
    assertEquals(List.of(), found);
  }

  @Test
  void whereAMeasureWentIsReadAsItsBaselineAndItsValueThen() {
    List<String> found =
        scores("Doxofylline improved PEF (341 to 412 L/min, p = 0.01) after eight weeks.");
    assertEquals(List.of("PEF 341 doxofylline baseline", "PEF 412 doxofylline P8W"), found);
  }

  @Test
  void aRangeOfChangesIsNoPairOfValues() {
    List<String> found = scores("Doxofylline raised PEF by 31 to 58 L/min.");
    assertTrue(found.stream().noneMatch(s -> s.contains("baseline")), found.toString());
  }
}
