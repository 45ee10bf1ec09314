package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outcomes that a verb tells and no list knows. */
class PeopleDidTest {
  private static List<String> told(String result) {
    return PaperText.record(
            "Walking aids after hip repair: a survey.\n\nMETHODS: We asked 90 people.\nRESULTS: "
                + result)
        .responses()
        .stream()
        .map(PeopleDidTest::words)
        .toList();
  }

  private static String words(Response response) {
    return response.measure() + " " + response.percent().stripTrailingZeros().toPlainString();
  }

  @Test
  void whatAShareOfPeopleIsSaidToBeOrHaveIsCounted() {
    assertEquals(List.of("adherent 81.5"), told("At 6 months, 81.5% were adherent."));
    assertEquals(
        List.of("permanent ramp 23"), told("Twenty-one participants (23%) had a permanent ramp."));
    assertEquals(
        List.of("walked without a stick 61"), told("61% of the women walked without a stick."));
  }

  @Test
  void theVerbBehindTheLastShareIsForAll() {
    assertTrue(
        told("Nine women at home (18%) and four in hospital (10%) were extubated.").stream()
            .allMatch(t -> t.startsWith("extubated ")));
  }

  @Test
  void whoCouldBeCountedIsNoOutcome() {
    assertEquals(
        List.of(),
        told("Of these, 84% were assessable. 77% could be contacted. 12% had been exposed to it."));
  }

  @Test
  void aLongTimeMayStandBeforeTheShare() {
    assertEquals(
        List.of("bone union 44"),
        told(
            "Bone union was seen within 24 weeks of the start of the second course of injections in 44% of women."));
  }
}
