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

  @Test
  void differencesWithIntervalsAreEffectsWhateverTheVerb() {
    List<Effect> effects =
        effects(
            "Time awake differed from placebo by 12.4 min (95% CI 3.1 to 21.7). Sleep quality favoured suvorexant by 6.4 mm (95% CI 1.9 to 10.9).");
    assertEquals(
        List.of("12.4", "6.4"), effects.stream().map(e -> e.value().toPlainString()).toList());
  }

  @Test
  void aDifferenceOfTimesIsOne() {
    Effect effect =
        effects(
                "Sleep latency was 21 ± 8 min and 35 ± 9 min (mean difference 14 min, 95% CI 9 to 19).")
            .get(0);
    assertEquals("14", effect.value().toPlainString());
    assertEquals("19", effect.high().toPlainString());
  }

  @Test
  void theNextItemOfAListOfOutcomesHasItsOwnName() {
    List<Effect> effects =
        effects(
            "Components were falls, 3 vs. 9 (hazard ratio, 0.33; 95% CI, 0.09 to 1.20), and bed alarms, 4 vs. 6 (hazard ratio, 0.65; 95% CI, 0.18 to 2.31).");
    assertEquals(List.of("falls", "bed alarms"), effects.stream().map(Effect::measure).toList());
  }

  @Test
  void aVerbNamesNoOutcome() {
    Effect effect =
        effects(
                "The ISI had improved by 6.2 with suvorexant and by 3.7 with placebo (difference -2.5, 95% CI -4.6 to -0.4).")
            .get(0);
    assertEquals("ISI", effect.measure());
  }

  @Test
  void aDifferenceInProportionsIsOneOfRisks() {
    Effect effect =
        effects("Fewer adults fell (difference in proportions: 12%, 95% CI: 3-21%, P = .01).")
            .get(0);
    assertEquals("RD", effect.statistic());
    assertEquals("12", effect.value().toPlainString());
  }

  @Test
  void semicolonsPartTheBoundsOfAnInterval() {
    Effect effect =
        effects("Total sleep time was alike (treatment difference 17 [-9; 43] min; P = .2).")
            .get(0);
    assertEquals("17", effect.value().toPlainString());
    assertEquals("-9", effect.low().toPlainString());
    assertEquals("43", effect.high().toPlainString());
  }

  @Test
  void aRelativeHazardRateIsAHazardRatio() {
    Effect effect =
        effects("Relapse was rarer with suvorexant (relative hazard rate [RHR] 0.61, P = .004).")
            .get(0);
    assertEquals("HR", effect.statistic());
    assertEquals("0.61", effect.value().toPlainString());
  }
}
