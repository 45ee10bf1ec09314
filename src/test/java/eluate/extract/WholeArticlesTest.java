package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.PaperRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from an article with introduction, methods, results and discussion. */
class WholeArticlesTest {
  private static final String FILLER =
      "The hills around the town are green and its people walk on them in every season. ";

  private static final String INTRODUCTION =
      "Itching wears people out [1]. It is common in spring [2,3] and in autumn [4–6]. ";

  private static PaperRecord record(
      String introduction, String methods, String results, String discussion) {
    return PaperText.record(
        String.join(
            "\n\n",
            "Ebastine against placebo in cold urticaria",
            "Introduction",
            INTRODUCTION + FILLER.repeat(20) + introduction,
            "Methods",
            FILLER.repeat(40)
                + "Adults with cold urticaria were randomly assigned to ebastine (n = 60) or placebo (n = 62). "
                + methods,
            "Results",
            FILLER.repeat(40) + results,
            "Discussion",
            FILLER.repeat(20) + discussion));
  }

  private static List<String> responses(PaperRecord record) {
    return record.responses().stream()
        .map(r -> r.measure() + " " + r.percent() + " " + r.group())
        .toList();
  }

  private static List<String> counts(PaperRecord record) {
    return record.patientCounts().stream()
        .map(c -> c.count() + " " + c.kind() + " " + c.group())
        .toList();
  }

  @Test
  void theStudiesOfOthersGiveNoFacts() {
    PaperRecord record =
        record(
            "In a trial of 88 patients, cetirizine led to complete response in 71%. ",
            "",
            "Complete response was seen in 48% of patients on ebastine and 20% of those on placebo. ",
            "Earlier trials reported complete response in 66% of patients. "
                + "Sedation occurred in 31% of patients treated with hydroxyzine [7]. ");
    assertEquals(
        List.of("complete response 48 ebastine", "complete response 20 placebo"),
        responses(record));
    assertEquals(List.of(), record.adverseEvents());
    assertTrue(
        counts(record).stream().noneMatch(c -> c.startsWith("88")), counts(record)::toString);
    assertEquals(
        List.of("ebastine"),
        record.drugs().stream().map(d -> d.name()).filter(n -> !n.equals("placebo")).toList());
  }

  @Test
  void theDiscussionTellsOfTheStudyWhereItSaysSo() {
    PaperRecord record =
        record("", "", "", "In this trial, headache occurred in 12% of patients on ebastine. ");
    assertEquals(
        List.of("headache 12"),
        record.adverseEvents().stream().map(e -> e.term() + " " + e.percent()).toList());
  }

  @Test
  void whatIsToldTwiceIsOneFact() {
    PaperRecord record =
        record(
            "",
            "",
            "At week 8, complete response was seen in 29 (48%) patients on ebastine. ",
            "In our trial, complete response was seen in 48% of patients on ebastine. ");
    assertEquals(List.of("complete response 48 ebastine"), responses(record));
    assertEquals(29, record.responses().get(0).events());
  }

  @Test
  void numbersOfReferencesAreNoMeasurements() {
    PaperRecord record =
        record("", "", "The urticaria activity score was measured as before [12,13]. ", "");
    assertEquals(List.of(), record.scores());
  }

  @Test
  void sizesOfWhatWasMeasuredAreNotTheArmsAgain() {
    List<String> counts =
        counts(
            record(
                "",
                "Patients came from 9 sites (Norway, n = 5; Iceland, n = 4). ",
                "Serum tryptase was lower with ebastine (n = 57) than with placebo (n = 59). "
                    + "Wheals fell in a few on ebastine (n = 7). ",
                ""));
    assertEquals(
        List.of(
            "60 randomized ebastine",
            "62 randomized placebo",
            "57 analyzed ebastine",
            "59 analyzed placebo"),
        counts);
  }

  @Test
  void thoseWhoCouldNotTakePartHaveNoComorbidity() {
    PaperRecord record =
        record("", "Patients with a history of asthma or epilepsy were excluded. ", "", "");
    assertEquals(
        List.of("cold urticaria"), record.indications().stream().map(i -> i.name()).toList());
  }

  @Test
  void itsFactsAreLessSureThanThoseOfAnAbstract() {
    String told =
        "Complete response was seen in 48% of patients on ebastine and 20% of those on placebo. ";
    double article = record("", "", told, "").responses().get(0).confidence();
    double abstractOnly =
        PaperText.record(
                "Ebastine against placebo in cold urticaria\n\nAdults were randomly assigned to "
                    + "ebastine (n = 60) or placebo (n = 62). "
                    + told)
            .responses()
            .get(0)
            .confidence();
    assertEquals(abstractOnly * 0.6, article, 0.006);
  }
}
