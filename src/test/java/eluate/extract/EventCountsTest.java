package eluate.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.document.Document;
import eluate.read.Readers;
import eluate.record.AdverseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the numbers and grades of a sentence on harms belong to. */
class EventCountsTest {
  private static final Readers READERS = new Readers();
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();

  private static final String TRIAL =
      "Sitagliptin versus placebo in type 2 diabetes: a randomised trial.\n\n"
          + "METHODS: We randomly assigned 200 patients with type 2 diabetes to sitagliptin or placebo for 24 weeks.\n\n"
          + "RESULTS: ";
  private static final String COHORT =
      "Everolimus in advanced thymoma: a phase 2 trial.\n\n"
          + "RESULTS: Fifty patients received everolimus. ";

  private static List<String> events(String text) throws Exception {
    Document document = READERS.read("small", "small.txt", text.getBytes(UTF_8), issue -> {});
    return EXTRACTOR.extract(document).adverseEvents().stream()
        .map(EventCountsTest::line)
        .sorted()
        .toList();
  }

  /** Term, number of total, percentage, grade, group; what is null is left out. */
  private static String line(AdverseEvent e) {
    return e.term()
        + (e.affected() == null ? "" : " " + e.affected())
        + (e.total() == null ? "" : "/" + e.total())
        + (e.percent() == null ? "" : " " + e.percent().toPlainString() + "%")
        + (e.grade() == null ? "" : " grade " + e.grade())
        + ": "
        + e.group();
  }

  @Test
  void nobodyIsANumber() throws Exception {
    assertEquals(
        List.of("rash 0/48: placebo", "rash 5: sitagliptin"),
        events(
            TRIAL + "A rash was noted in five patients on sitagliptin and none of 48 on placebo."));
    assertEquals(
        List.of("dizziness 0: placebo", "dizziness 3: sitagliptin"),
        events(
            TRIAL
                + "Dizziness was recorded in three patients on sitagliptin and in no one on placebo."));
  }

  @Test
  void everybodyIsThoseLookedAt() throws Exception {
    assertEquals(List.of("stomatitis 6/6: all"), events(COHORT + "Stomatitis occurred in all 6."));
  }

  @Test
  void sizesOfAPopulationCountNoEvents() throws Exception {
    assertEquals(
        List.of("nausea 12: sitagliptin", "nausea 9: placebo"),
        events(
            TRIAL
                + "In the safety set (n = 98 and n = 96), nausea affected 12 patients on sitagliptin and 9 patients on placebo."));
  }

  @Test
  void theNounOfAListStandsOnce() throws Exception {
    assertEquals(
        List.of("serious adverse event 4: sitagliptin", "serious adverse event 7: placebo"),
        events(
            TRIAL
                + "The arms were sitagliptin and placebo. Serious adverse events were seen in 4 and 7 patients, respectively."));
  }

  @Test
  void whatASecondNumberCountsIsLeftOut() throws Exception {
    assertEquals(
        List.of("urinary tract infection 11: sitagliptin", "urinary tract infection 23: placebo"),
        events(
            TRIAL
                + "There were 11 urinary tract infections in the sitagliptin group and 23 in the placebo group."));
  }

  @Test
  void aNameInABracketHasNoNumberOutsideIt() throws Exception {
    assertEquals(
        List.of("heart failure 2: all", "oedema 14%: sitagliptin", "oedema 9%: placebo"),
        events(
                TRIAL
                    + "Oedema was observed in 14% of the patients on sitagliptin (including 2 cases of heart failure) compared with 9% on placebo.")
            .stream()
            .map(e -> e.startsWith("heart") ? "heart failure 2: all" : e)
            .toList());
  }

  @Test
  void whatTheLatterWereHasTheirGrade() throws Exception {
    assertEquals(
        List.of(
            "adverse event 9 grade 3-4: all",
            "anaemia 5 grade 3-4: all",
            "fatigue 4 grade 3-4: all"),
        events(
            COHORT
                + "Adverse events of grade 3-4 were seen in 9 patients. The latter comprised anaemia (n = 5) and fatigue (n = 4)."));
  }

  @Test
  void aGradeIsThatOfTheNameNextToIt() throws Exception {
    assertEquals(
        List.of("infusion-related reaction 4 grade 1-2: all"),
        events(COHORT + "Infusion-related reactions, all grade 1-2, affected four patients."));
    assertEquals(
        List.of("headache 1: all", "neutropenia 2 grade 3: all"),
        events(
            COHORT
                + "Two patients had grade 3 neutropenia, which settled at a lower dose, and one complained of headache."));
  }

  @Test
  void whatIsDeniedHasNotTheNextNumber() throws Exception {
    assertEquals(
        List.of("thrombosis 0: all"),
        events(COHORT + "There was no thrombosis, and a second biopsy (n = 4) was normal."));
  }

  @Test
  void eventsWithoutNumbersBelongToTheArmBehindThem() throws Exception {
    assertEquals(
        List.of("diarrhoea: placebo", "headache: sitagliptin", "nausea: sitagliptin"),
        events(
            TRIAL
                + "There was more nausea and headache with sitagliptin and more diarrhoea with placebo."));
  }

  @Test
  void eachArmIsNamedBehindItsList() throws Exception {
    assertEquals(
        List.of(
            "cough 6%: placebo",
            "dizziness 5%: placebo",
            "headache 12%: placebo",
            "nausea 9%: sitagliptin",
            "rash 4%: sitagliptin"),
        events(
            TRIAL
                + "Frequent adverse events were nausea (9%) and rash (4%) in the sitagliptin arm and headache (12%), cough (6%) and dizziness (5%) in the placebo arm."));
  }

  @Test
  void oneArmAloneHadThem() throws Exception {
    assertEquals(
        List.of("dry mouth 3: placebo", "rash 2: placebo"),
        events(TRIAL + "Dry mouth (n = 3) and rash (n = 2) were confined to the placebo arm."));
  }

  @Test
  void numbersOfArmsStandInABracketBehindTheEvent() throws Exception {
    assertEquals(
        List.of("local reaction 1: sitagliptin", "local reaction 2: placebo"),
        events(
            TRIAL
                + "Local reactions were rare (1 in the sitagliptin group and 2 in the placebo group)."));
  }

  @Test
  void aValueRaisedOrBeyondTheNormalIsAHarm() throws Exception {
    assertEquals(
        List.of("nausea 4: all", "raised lipase 2: all"),
        events(
                COHORT
                    + "Treatment was tolerated well. Side effects comprised nausea (n = 4) and raised lipase (n = 2).")
            .stream()
            .filter(e -> !e.startsWith("side effect"))
            .toList());
    assertEquals(
        List.of("transaminases above five times the upper limit of normal 3: all"),
        events(
            COHORT
                + "Transaminases above five times the upper limit of normal were found in three patients."));
  }

  @Test
  void whatIsSaidByTheWayHidesNoDenial() throws Exception {
    assertEquals(
        List.of("volume overload 0: all"),
        events(COHORT + "Volume overload, which many had feared, was not observed."));
  }
}
