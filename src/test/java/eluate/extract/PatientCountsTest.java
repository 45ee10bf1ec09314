package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientCountsTest {
  private static List<String> counts(String text) {
    return PaperText.record(text).patientCounts().stream()
        .map(c -> c.count() + " " + c.kind() + " " + c.group())
        .toList();
  }

  @Test
  void wholeAndArms() {
    assertEquals(
        List.of("90 randomized all", "45 randomized ramipril", "45 randomized placebo"),
        counts(
            "Ramipril in hypertension: a randomised trial.\n\nMETHODS: Ninety patients were randomised to ramipril (n = 45) or placebo (n = 45)."));
  }

  @Test
  void sexesInBrackets() {
    assertEquals(
        List.of("24 enrolled all", "15 male all", "9 female all"),
        counts(
            "Dapsone in urticaria.\n\nMETHODS: Twenty-four patients (15 men, 9 women) were enrolled."));
  }

  @Test
  void bareNumbersFollowTheirVerbs() {
    List<String> counts =
        counts(
            "Sertraline in depression.\n\nRESULTS: A total of 120 patients were enrolled; 112 completed the study and 8 were lost to follow-up.");
    assertTrue(
        counts.containsAll(List.of("120 enrolled all", "112 completed all", "8 withdrawn all")),
        counts.toString());
  }

  @Test
  void peopleWithAnOutcomeArePartOfOtherFamilies() {
    assertEquals(
        List.of("40 treated all"),
        counts(
            "Dapsone in urticaria.\n\nRESULTS: Forty patients were treated. Nausea was reported in 12 patients (30%) and 3 patients developed anaemia."));
  }

  @Test
  void plansAreNoFacts() {
    assertEquals(
        List.of(),
        counts(
            "Dapsone in urticaria.\n\nMETHODS: A sample size of 60 patients was calculated to give 80% power."));
  }

  @Test
  void partsMakeUpTheWhole() {
    List<String> counts =
        counts(
            "Ramipril versus losartan in hypertension.\n\nRESULTS: 60 patients were randomised: 31 had ramipril and 29 had losartan.");
    assertTrue(
        counts.containsAll(
            List.of("60 randomized all", "31 randomized ramipril", "29 randomized losartan")),
        counts.toString());
  }
}
