package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.AdverseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences that name a condition beside a drug and tell of no harm. */
class NoHarmsTest {
  private static List<String> events(String text) {
    return PaperText.record(text).adverseEvents().stream()
        .map(e -> e.term() + " " + e.affected())
        .toList();
  }

  @Test
  void whatADrugDoesAwayWithIsNoHarm() {
    assertEquals(List.of(), events("Linezolid eradicated the infection within two weeks."));
    assertEquals(
        List.of(), events("Alteplase was infused, resulting in the disappearance of chest pain."));
    assertEquals(
        List.of(), events("Despite antibiotic therapy with cefazolin he developed sepsis."));
  }

  @Test
  void whatADrugBroughtAboutStaysAHarm() {
    List<AdverseEvent> found =
        PaperText.record("Resolution of amiodarone-induced pneumonitis took five months.")
            .adverseEvents();
    assertTrue(found.stream().anyMatch(a -> a.term().contains("pneumonitis")), found.toString());
  }

  @Test
  void whatNobodyHasToldOfIsNoDenial() {
    assertEquals(
        List.of(), events("To our knowledge no seizures have been seen with ceftriaxone before."));
    assertEquals(
        List.of(), events("The belief that lithium is without side effects has done damage."));
    assertEquals(List.of("side effect 0"), events("No side effects of lithium were seen."));
  }

  @Test
  void peopleWhoWereStudiedAreNotCounted() {
    List<String> found = events("Side effects of digoxin were studied in 212 inpatients.");
    assertTrue(found.stream().noneMatch(e -> e.contains("212")), found.toString());
  }

  @Test
  void timesToAnEventAndLessOfItAreNoHarm() {
    assertEquals(
        List.of(),
        events("With ranolazine the time to 1 mm ST segment depression rose (12% vs 4%)."));
    assertEquals(
        List.of(),
        events("A decrease in swelling was noted in 5 of 12 patients given colchicine."));
  }

  @Test
  void partsOfOtherNamesAreNoHarm() {
    assertEquals(
        List.of(), events("Twenty subjects were given an influenza vaccine during amantadine."));
    assertEquals(
        List.of(),
        events("A man with human immunodeficiency virus infection was treated with zidovudine."));
  }

  @Test
  void whatWasNotSeenCountsNobody() {
    assertEquals(
        List.of("oedema 0"), events("In both patients on nifedipine, oedema was not seen."));
  }

  @Test
  void noneAtAllMayBeToldAmongMethods() {
    assertEquals(
        List.of("adverse effect 0"),
        events(
            "Vitamin K in osteoporosis.\n\nMETHODS: Thirty women received vitamin K for one year. No patients complained of adverse effects."));
  }

  @Test
  void differencesCountNobody() {
    List<String> found =
        events("With exemestane, 8% more had pain than with placebo and nausea was frequent.");
    assertTrue(
        found.stream().noneMatch(e -> e.startsWith("pain") && e.endsWith("8")), found.toString());
  }
}
