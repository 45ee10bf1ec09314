package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.AdverseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of laboratory measures as harms. */
class LaboratoryHarmsTest {
  private static final String TRIAL =
      "Deferasirox or deferiprone for iron overload: a randomised trial.\n\n"
          + "METHODS: Sixty patients with iron overload were randomly assigned to deferasirox (n = 30) or deferiprone (n = 30).\n"
          + "RESULTS: ";

  private static List<AdverseEvent> harms(String results) {
    return PaperText.record(TRIAL + results).adverseEvents();
  }

  @Test
  void aChangeThatPeopleHadIsAHarm() {
    List<AdverseEvent> found =
        harms(
            "Increases in serum creatinine occurred in 5 of 30 patients on deferasirox and in 1 of 30 on deferiprone.");
    assertEquals(
        List.of("5 deferasirox", "1 deferiprone"),
        found.stream().map(a -> a.affected() + " " + a.group()).toList());
    assertTrue(found.get(0).term().contains("creatinine"), found.get(0).term());
  }

  @Test
  void aMeanThatFellIsNone() {
    List<AdverseEvent> found =
        harms("A mean decrease in ferritin of 480 µg/L was observed with deferasirox at one year.");
    assertEquals(List.of(), found);
  }

  @Test
  void aValueBeyondALimitThatPeopleHadIsAHarm() {
    List<AdverseEvent> found =
        harms("Neutrophils below 0.5 x 10⁹/L were found in two patients on deferiprone.");
    assertEquals(List.of(2), found.stream().map(AdverseEvent::affected).toList());
    assertEquals(
        List.of(), harms("Ferritin below 1000 µg/L was found in two patients on deferiprone."));
  }

  @Test
  void aDrugThatRaisedAValueHarmed() {
    List<AdverseEvent> found =
        PaperText.record(
                "Isotretinoin for severe acne: a case report.\n\nCase: A 19-year-old man with acne took isotretinoin. The drug cleared his face. Isotretinoin had raised his triglycerides to 7.2 mmol/L by then.")
            .adverseEvents();
    assertTrue(found.stream().anyMatch(a -> a.term().contains("triglyceride")), found.toString());
  }
}
