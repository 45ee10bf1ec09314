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
}
