package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.record.PaperRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a number is where names of arms hold doses, measures and short forms. */
class NumbersOfArmsTest {
  private static final String THREE =
      "Ebastine in cold urticaria: a randomised trial.\n\nMETHODS: Adults were randomly assigned to placebo (n = 40), ebastine 10 mg (n = 41) or ebastine 20 mg (n = 42).\n\nRESULTS: ";

  private static List<String> scores(String text) {
    return PaperText.record(text).scores().stream()
        .map(s -> s.measure() + " " + s.value() + " " + s.group())
        .toList();
  }

  @Test
  void anIntervalBehindRespectivelyIsForBoth() {
    assertEquals(
        List.of("overall survival (OS) 14.0 erlotinib", "overall survival (OS) 12.5 placebo"),
        scores(
            "Erlotinib in thymoma: a randomised trial.\n\nMETHODS: Patients were randomly assigned to erlotinib (n = 50) or placebo (n = 51).\n\nRESULTS: Median overall survival (OS) was 14.0 and 12.5 months for erlotinib and placebo, respectively (95% CI, 11.5 to 17.3 and 9.9 to 16.8, respectively)."));
  }

  @Test
  void aDoseWithAHyphenNamesItsArm() {
    PaperRecord record =
        PaperText.record(
            THREE
                + "Complete response was seen in 22% of the placebo group, 41% of the 10-mg group and 57% of the 20-mg group.");
    assertEquals(
        List.of("22 placebo", "41 ebastine 10 mg", "57 ebastine 20 mg"),
        record.responses().stream().map(r -> r.percent() + " " + r.group()).toList());
  }

  @Test
  void theArmBehindThanIsTheComparator() {
    PaperRecord record =
        PaperText.record(
            "Two drugs for gout: a randomised trial.\n\nMETHODS: Adults were randomly assigned to febuxostat (n = 40), allopurinol (n = 41) or placebo (n = 42).\n\nRESULTS: Relapse was less likely with febuxostat (hazard ratio 0.31, 95% CI 0.12 to 0.80) and allopurinol (hazard ratio 0.44, 95% CI 0.20 to 0.97) than with placebo.");
    assertEquals(
        List.of("febuxostat placebo", "allopurinol placebo"),
        record.effects().stream().map(e -> e.group() + " " + e.comparator()).toList());
  }

  @Test
  void aMeasureInAGroupsNameIsNotMeasured() {
    assertEquals(
        List.of(),
        scores(
            "Exercise for smokers: a randomised trial.\n\nRESULTS: More births by section were seen in the control group than in the physical activity group (31% v 24%, P=0.04)."));
  }

  @Test
  void theEndOfPregnancyIsATime() {
    PaperRecord record =
        PaperText.record(
            "Nicotine patches for smokers: a randomised trial.\n\nRESULTS: Abstinence at the end of pregnancy was 9% with patches and 7% without.");
    assertEquals(
        List.of(),
        record.responses().stream().filter(r -> r.measure().contains("pregnancy")).toList());
  }
}
