package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eluate.record.Effect;
import eluate.record.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparisons and counts that are told with verbs or in brackets instead of by a list's name. */
class ComparisonsTest {
  private static final String TRIAL =
      "Suvorexant versus placebo for insomnia: a randomised trial.\n\n"
          + "METHODS: We randomly assigned 90 adults with insomnia to suvorexant or placebo for 4 weeks.\n\n"
          + "RESULTS: Groups were alike at the start. ";

  private static List<Effect> effects(String results) {
    return Papers.examine(TRIAL + results).record().effects();
  }

  private static List<Response> responses(String results) {
    return Papers.examine(TRIAL + results).record().responses();
  }

  @Test
  void whatIsShorterByANumberIsANegativeDifference() {
    Effect effect =
        effects(
                "Sleep latency was shorter with suvorexant than with placebo by 14 minutes (P = .02).")
            .get(0);
    assertEquals("MD", effect.statistic());
    assertEquals("-14", effect.value().toPlainString());
    assertEquals(".02", effect.p());
  }

  @Test
  void twoGroupsOwnChangesAreNoDifference() {
    assertEquals(
        List.of(), effects("Sleep latency was shorter than before treatment by 20 and 6 minutes."));
  }

  @Test
  void aReductionOfRiskMayStandBeforeItsName() {
    Effect effect = effects("Suvorexant gave a 35% reduction in the risk of falls.").get(0);
    assertEquals("RRR", effect.statistic());
    assertEquals("35", effect.value().toPlainString());
    assertEquals("falls", effect.measure());
  }

  @Test
  void aOneSidedIntervalHasOneBound() {
    Effect effect =
        effects("The risk difference came to 3.1% (1-sided 95% CI, −5.2% to + infinity).").get(0);
    assertEquals("-5.2", effect.low().toPlainString());
    assertNull(effect.high());
  }

  @Test
  void thoseLookedAtAreTheTotalAndNoEvents() {
    List<Response> responses =
        responses("Of the 90 patients, 30 (33%) were cured; remission was 40% among the 45 women.");
    assertEquals(30, responses.get(0).events());
    assertEquals(90, responses.get(0).total());
    assertEquals(45, responses.get(1).total());
    assertNull(responses.get(1).events());
  }

  @Test
  void aConditionThatHappenedIsAnOutcomeAndOneThatPatientsHaveIsNone() {
    List<Response> responses =
        responses(
            "Forty patients with asthma were enrolled. Rescue zolpidem was needed in 12% of patients on suvorexant and 31% on placebo.");
    assertEquals(
        List.of("rescue zolpidem", "rescue zolpidem"),
        responses.stream().map(Response::measure).toList());
  }

  @Test
  void aPercentageInBracketsCountsWhatStandsBefore() {
    List<Response> responses =
        responses("Suvorexant gave more uninterrupted sleep (58% vs 31%) at week 4.");
    assertEquals("uninterrupted sleep", responses.get(0).measure());
    assertEquals("58", responses.get(0).percent().toPlainString());
  }
}
