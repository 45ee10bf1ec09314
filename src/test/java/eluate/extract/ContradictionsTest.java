package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.document.Issue;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.DocumentInfo;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
  private static final List<Evidence> WORDS = List.of(new Evidence(5, 9, "12 %", "r"));
  private static final List<Group> GROUPS =
      List.of(group("all", "all"), group("drug", "arm"), group("placebo", "arm"));

  private static Group group(String label, String kind) {
    return new Group(label, kind, List.of(), null, null, null, null);
  }

  private static List<Issue> issues(
      List<PatientCount> counts,
      List<Score> scores,
      List<Response> responses,
      List<Effect> effects,
      List<AdverseEvent> events) {
    DocumentInfo info = new DocumentInfo("article", null, null, null, null);
    return Contradictions.of(
        new PaperRecord(
            1, "a", info, GROUPS, List.of(), List.of(), counts, scores, responses, effects,
            events));
  }

  private static List<String> codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).toList();
  }

  private static BigDecimal number(String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private static AdverseEvent rash(Integer affected, Integer total, String percent) {
    return new AdverseEvent(
        "rash", "drug", affected, total, number(percent), null, null, null, null, WORDS, null);
  }

  private static List<String> event(Integer affected, Integer total, String percent) {
    return codes(
        issues(
            List.of(), List.of(), List.of(), List.of(), List.of(rash(affected, total, percent))));
  }

  private static List<String> effect(String value, String low, String high) {
    Effect effect =
        new Effect(
            "death",
            "HR",
            number(value),
            number(low),
            number(high),
            null,
            null,
            "all",
            null,
            null,
            WORDS,
            null);
    return codes(issues(List.of(), List.of(), List.of(), List.of(effect), List.of()));
  }

  private static Score score(String group, String value, Dispersion dispersion) {
    return new Score(
        "FVC", group, "change", "mean", number(value), "%", dispersion, "P4W", WORDS, null);
  }

  private static List<String> scores(Score... scores) {
    return codes(issues(List.of(), List.of(scores), List.of(), List.of(), List.of()));
  }

  private static PatientCount count(int count, String kind, String group) {
    return new PatientCount(count, null, kind, group, WORDS, null);
  }

  private static List<String> counts(PatientCount... counts) {
    return codes(issues(List.of(counts), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void eventsTotalAndPercentage() {
    assertEquals(List.of(), event(12, 40, "30"));
    assertEquals(List.of("events-above-total"), event(41, 40, null));
    assertEquals(List.of("percent-does-not-fit"), event(12, 40, "31"));
    assertEquals(List.of("percent-above-100"), event(null, null, "120"));
  }

  @Test
  void aPercentageMayBeRoundedOrCut() {
    assertEquals(List.of(), event(2, 3, "66.7"));
    assertEquals(List.of(), event(2, 3, "66.6"));
    assertEquals(List.of(), event(2, 3, "67"));
    assertEquals(List.of("percent-does-not-fit"), event(2, 3, "66.8"));
  }

  @Test
  void anIntervalHoldsItsEstimate() {
    assertEquals(List.of(), effect("0.71", "0.55", "0.93"));
    assertEquals(List.of("interval-without-estimate"), effect("0.71", "0.75", "0.93"));
    assertEquals(List.of("low-above-high"), effect("0.71", "0.93", "0.55"));
    Dispersion unsigned = new Dispersion("CI", null, number("3"), number("8"));
    assertEquals(List.of(), scores(score("all", "-5", unsigned)));
  }

  @Test
  void armsAddUpToAll() {
    PatientCount all = count(100, "randomized", "all");
    PatientCount drug = count(49, "randomized", "drug");
    assertEquals(List.of(), counts(all, drug, count(51, "randomized", "placebo")));
    assertEquals(
        List.of("arms-do-not-add-up"), counts(all, drug, count(50, "randomized", "placebo")));
    assertEquals(List.of(), counts(all, drug));
  }

  @Test
  void sexesAddUpToTheGroup() {
    PatientCount all = count(100, "randomized", "all");
    PatientCount men = count(41, "male", "all");
    assertEquals(List.of(), counts(all, count(59, "female", "all"), men));
    assertEquals(List.of("sexes-do-not-add-up"), counts(all, count(49, "female", "all"), men));
    assertEquals(List.of(), counts(count(49, "female", "all"), men));
  }

  @Test
  void noMoreAreAffectedThanThereAre() {
    List<PatientCount> sizes = List.of(count(50, "randomized", "drug"));
    List<AdverseEvent> events = List.of(rash(52, null, null));
    assertEquals(
        List.of("affected-above-group"),
        codes(issues(sizes, List.of(), List.of(), List.of(), events)));
  }

  @Test
  void theSameHasOneValue() {
    Score first = score("drug", "1.5", null);
    assertEquals(List.of("two-values"), scores(first, score("drug", "2.5", null)));
    assertEquals(List.of(), scores(first, score("placebo", "2.5", null)));
    assertEquals(List.of(), scores(first, score("drug", "1.50", null)));
  }

  @Test
  void anIssueNamesItsPlace() {
    Issue issue =
        issues(List.of(), List.of(), List.of(), List.of(), List.of(rash(41, 40, null))).get(0);
    assertEquals(new Span(5, 9), issue.place());
    assertEquals("12 %", issue.quote());
    assertEquals("rash: 41 is more than the total of 40", issue.message());
  }
}
