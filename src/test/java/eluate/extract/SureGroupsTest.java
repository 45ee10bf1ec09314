package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose numbers are where the build of a sentence leaves no doubt. */
class SureGroupsTest {
  private static final String TRIAL =
      "Nebivolol or carvedilol in heart failure: a randomised trial.\n\n"
          + "METHODS: Patients were randomised to nebivolol (n = 40) or carvedilol (n = 42).\n"
          + "RESULTS: ";

  private static List<String> scores(String results) {
    return PaperText.record(TRIAL + results).scores().stream()
        .map(s -> s.value().toPlainString() + " " + s.group())
        .toList();
  }

  private static List<String> responses(String results) {
    return PaperText.record(TRIAL + results).responses().stream()
        .map(r -> r.percent().toPlainString() + " " + r.group())
        .toList();
  }

  @Test
  void whatABracketTellsByArmIsOfEveryoneBeforeIt() {
    assertEquals(
        List.of("43.8 all", "42.2 nebivolol", "48 carvedilol"),
        responses(
            "The overall response rate was 43.8% (42.2% with nebivolol and 48% with carvedilol)."));
  }

  @Test
  void twoListsBelongToTheArmsThatHeadThem() {
    assertEquals(
        List.of("45.5 nebivolol", "51.2 nebivolol", "46.4 carvedilol", "47.9 carvedilol"),
        scores("Mean LVEF rose (nebivolol: 45.5 versus 51.2; carvedilol 46.4 versus 47.9)."));
  }

  @Test
  void twoCoursesBeforeTwoArmsAreTheirsInOrder() {
    assertEquals(
        List.of("45.5 nebivolol", "51.2 nebivolol", "46.4 carvedilol", "47.9 carvedilol"),
        scores(
            "Mean LVEF rose from 45.5 to 51.2% and from 46.4 to 47.9% with nebivolol and carvedilol, respectively."));
  }

  @Test
  void theArmRightBeforeThePairComesFirst() {
    assertEquals(
        List.of("66 carvedilol", "51 nebivolol"),
        responses(
            "Compared with nebivolol, the trial saw more complete responses with carvedilol (66 vs. 51%)."));
  }

  @Test
  void aHigherValueInOneArmBehindThePairComesFirst() {
    assertEquals(
        List.of("51.2 carvedilol", "45.5 nebivolol"),
        scores("There was a higher mean LVEF (51.2 vs 45.5) in the carvedilol group."));
  }
}
