package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a number was measured: lists of times, times told elsewhere, before and after. */
class TimePointsTest {
  private static final String TRIAL =
      "Doxofylline in persistent asthma: a randomised trial.\n\n"
          + "METHODS: Forty adults with asthma, aged 18 to 26 years, were randomly assigned to doxofylline 400 mg (n = 20) or placebo (n = 20).\n"
          + "RESULTS: ";

  /** Value and time point of each measurement. */
  private static List<String> times(String results) {
    return PaperText.record(TRIAL + results).scores().stream()
        .map(s -> s.value().toPlainString() + " " + s.timepoint())
        .toList();
  }

  @Test
  void numberWordsOfTwoPartsAreRead() {
    assertEquals(
        List.of("412 P28D"), times("Twenty-eight days later PEF was 412 L/min with doxofylline."));
  }

  @Test
  void weeksOnAreWeeksLater() {
    assertEquals(
        List.of("412 P12W"), times("Twelve weeks on, PEF was 412 L/min with doxofylline."));
  }

  @Test
  void theFirstMonthIsOneMonth() {
    assertEquals(
        List.of("340 baseline", "412 P1M"),
        times("Median PEF rose from 340 L/min to 412 L/min after the first month."));
  }

  @Test
  void twoTimesBehindTwoNumbersAreTheirsInOrder() {
    assertEquals(
        List.of("340 baseline", "412 P8W"),
        times("Placebo did little (PEF 340 and 412 L/min at the start and week 8)."));
  }

  @Test
  void timesBeforeListsOfAsManyNumbersAreTheirsInOrder() {
    assertEquals(
        List.of("340 baseline", "381 P4W", "412 P8W"),
        times("PEF at baseline and after 4 and 8 weeks was 340, 381 and 412 L/min, respectively."));
  }

  @Test
  void bracketsBelongToTheTimeThatTheyFollow() {
    assertEquals(
        List.of("398 P2W", "371 P2W", "412 P6W", "369 P6W"),
        times(
            "PEF was higher with doxofylline than with placebo at week 2 (398 vs. 371 L/min) and week 6 (412 vs. 369 L/min)."));
  }

  @Test
  void thisTimeIsTheOneToldBefore() {
    assertEquals(
        List.of("412 P8W", "31 P8W"),
        times(
            "At week 8 PEF was 412 L/min in the doxofylline group. FeNO at this time was 31 ppb."));
  }

  @Test
  void aHeadingsTimeCountsForItsSentences() {
    String text =
        "Doxofylline falls short in asthma\n\nKey findings at Week 8\n\nPEF was 412 L/min with doxofylline and 371 L/min with placebo.\n";
    assertEquals(
        List.of("P8W", "P8W"),
        PaperText.record(text).scores().stream().map(s -> s.timepoint()).toList());
  }

  @Test
  void whatDroppedWasAtBaselineBefore() {
    assertEquals(
        List.of("31 baseline", "18 P8W"),
        times("With doxofylline FeNO was 31 and dropped to 18 ppb (week 8)."));
  }

  @Test
  void anAgeIsNoLengthOfTheStudy() {
    assertEquals(
        List.of("31 baseline", "18 null"), times("With doxofylline FeNO fell from 31 to 18 ppb."));
  }

  @Test
  void numbersOfADrugsStartAreBaseline() {
    assertEquals(
        List.of("340 baseline"), times("When doxofylline was started PEF stood at 340 L/min."));
  }

  @Test
  void aSentenceEndsBehindLitres() {
    assertEquals(
        List.of("340 P2W", "2.1 P8W"),
        times("At week 2 PEF was 340 mL/L. Median FEV1 was 2.1 L at week 8."));
  }

  @Test
  void theTimeRightBehindANumberIsSurerThanTheOneBeforeItsBracket() {
    assertEquals(
        List.of("340 baseline", "412 P8W"),
        times(
            "Doxofylline helped after 8 weeks (PEF rising from 340 L/min at baseline to 412 L/min at 8 weeks)."));
  }

  @Test
  void aSecondCourseToldWithNumbersAloneHasTheTimesOfTheFirst() {
    assertEquals(
        List.of("340 baseline", "412 P8W", "338 baseline", "341 P8W"),
        times(
            "PEF was 340 L/min at baseline and 412 L/min at week 8 with doxofylline; with placebo 338 and 341 L/min."));
  }

  @Test
  void theSecondOfTwoCoursesStartsAtBaselineToo() {
    assertEquals(
        List.of("340 baseline", "412 P8W", "338 baseline", "341 P8W"),
        times(
            "At week 8 PEF had gone from 340 (SD 20) to 412 (SD 25) and 338 (SD 22) to 341 (SD 24) L/min, respectively."));
  }

  @Test
  void aListOfArmsBehindBaselineIsOfBaseline() {
    assertEquals(
        List.of("340 baseline", "338 baseline"),
        times(
            "Baseline PEF was alike: doxofylline, 340 (SD 20) L/min; placebo, 338 (SD 22) L/min."));
  }

  @Test
  void whatIsToldOfTheTimeBetweenTwoWeeksIsOfNoSingleMoment() {
    assertEquals(
        List.of("1.5 between weeks 4 and 12"),
        times("Between weeks 4 and 12 the mean change in PEF was 1.5 L/min with doxofylline."));
  }
}
