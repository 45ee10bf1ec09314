package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.AdverseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Harms in lists, under headings and in brackets, and numbers that count none of them. */
class HarmListsTest {
  private static final String TRIAL =
      "Zonisamide or placebo for essential tremor: a randomised trial.\n\n"
          + "METHODS: We randomly assigned 120 adults with essential tremor to zonisamide (n = 60) or placebo (n = 60).\n\n"
          + "RESULTS: ";
  private static final String LEAFLET =
      "Trospium chloride\n\nDrug class: antimuscarinic\n\nWhat it is for\n\n"
          + "Trospium is licensed for overactive bladder.\n\nSide effects\n\n";

  private static List<String> events(String text) {
    return PaperText.record(text).adverseEvents().stream().map(HarmListsTest::line).toList();
  }

  private static String line(AdverseEvent e) {
    return e.term()
        + (e.affected() == null ? "" : " " + e.affected())
        + (e.percent() == null ? "" : " " + e.percent().toPlainString() + "%")
        + ": "
        + e.group();
  }

  @Test
  void aLeafletsListHoldsHarmsThatNoWordListKnows() {
    List<String> found =
        events(
            LEAFLET
                + "Very common (more than 1 in 10 people): dry mouth, trouble reading small print. Rare: rash.");
    assertTrue(found.contains("trouble reading small print: all"), found.toString());
    assertTrue(found.contains("dry mouth: all"), found.toString());
    assertFalse(found.stream().anyMatch(e -> e.contains(" 10")), found.toString());
  }

  @Test
  void aHeadingNamesTheHarmOfTheNumbersBelowIt() {
    List<String> found =
        events(
            TRIAL
                + "Tremor scores fell with zonisamide and with placebo.\n\nSerious adverse events: 5 and 3 patients.");
    assertEquals(2, found.stream().filter(e -> e.startsWith("serious adverse event")).count());
  }

  @Test
  void aBracketPartsACountAmongTheArms() {
    List<String> found =
        events(TRIAL + "In all, 11 serious adverse events affected 9 patients (6 and 3).");
    assertEquals(
        List.of(
            "serious adverse event 9: all",
            "serious adverse event 6: zonisamide",
            "serious adverse event 3: placebo"),
        found);
  }

  @Test
  void whatIsToldByTheWayHasNoNumber() {
    List<String> found =
        events(
            TRIAL
                + "Psychiatric adverse events, mostly mild insomnia, affected 7 (11.7%) patients on zonisamide.");
    assertTrue(found.contains("psychiatric adverse event 7 11.7%: zonisamide"), found.toString());
    assertFalse(found.contains("insomnia 7 11.7%: zonisamide"), found.toString());
  }

  @Test
  void theBracketBehindAHarmNamesTheGroup() {
    assertEquals(
        List.of("kidney stone 1: zonisamide", "urticaria 1: placebo"),
        events(
            TRIAL + "One patient each had a kidney stone (zonisamide) and urticaria (placebo)."));
  }

  @Test
  void whatPeopleCameWithIsNoHarm() {
    assertEquals(List.of(), events(TRIAL + "Anxiety was present in 31% at entry."));
    assertEquals(List.of(), events(TRIAL + "Pain control was good in 41 patients and poor in 12."));
  }

  @Test
  void whoWasOnAnotherDrugHadNoHarm() {
    List<String> found =
        events(
            TRIAL
                + "All six had fever or cold-like complaints, tachycardia and a rash, and two of the six were on propranolol.");
    assertFalse(found.stream().anyMatch(e -> e.contains(" 2")), found.toString());
  }

  @Test
  void notWithoutIsNoDenial() {
    List<String> found = events(TRIAL + "Zonisamide was not without adverse effects.");
    assertFalse(found.contains("adverse effect 0: zonisamide"), found.toString());
  }
}
