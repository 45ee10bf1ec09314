package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Indication;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicationsTest {
  private static List<Indication> indications(String text) {
    return PaperText.record(text).indications();
  }

  @Test
  void qualifiersStandApartFromTheName() {
    Indication indication =
        indications("Ibrutinib in patients with relapsed or refractory mantle cell lymphoma.")
            .get(0);
    assertEquals("mantle cell lymphoma", indication.name());
    assertEquals(List.of("relapsed", "refractory"), indication.qualifiers());
    assertEquals("treated", indication.role());
  }

  @Test
  void everyDiseaseOfAListIsTreated() {
    List<String> names =
        indications("Latanoprost in patients with open-angle glaucoma or ocular hypertension.")
            .stream()
            .map(Indication::name)
            .toList();
    assertEquals(List.of("open-angle glaucoma", "ocular hypertension"), names);
  }

  @Test
  void harmsAreNoIndications() {
    List<Indication> found =
        indications(
            "Methotrexate-induced hepatitis. A 52-year-old woman taking methotrexate for psoriasis developed hepatitis and jaundice.");
    assertEquals(List.of("psoriasis"), found.stream().map(Indication::name).toList());
  }

  @Test
  void markersAreQualifiers() {
    Indication indication =
        indications("Ribociclib plus letrozole for ER+/HER2- advanced breast cancer.").get(0);
    assertTrue(
        indication.qualifiers().containsAll(List.of("ER+", "HER2-", "advanced")),
        indication.qualifiers().toString());
  }

  @Test
  void whatKeepsPeopleOutIsNotTreated() {
    List<String> treated =
        indications(
                "Zinc gluconate for the common cold: a randomised trial.\n\n"
                    + "METHODS: Two hundred adults with the common cold took zinc gluconate or placebo within a day. Asthma was a reason for exclusion.")
            .stream()
            .map(Indication::name)
            .toList();
    assertEquals(List.of("common cold"), treated);
  }
}
