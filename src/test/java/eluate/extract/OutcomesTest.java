package eluate.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.read.Readers;
import eluate.record.AdverseEvent;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adverse events, responses and effects of small papers. */
class OutcomesTest {
  private static final Readers READERS = new Readers();
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();

  private static final String TRIAL =
      "Sitagliptin versus placebo in type 2 diabetes: a randomised trial.\n\n"
          + "METHODS: We randomly assigned 200 patients with type 2 diabetes to sitagliptin or placebo for 24 weeks.\n\n"
          + "RESULTS: ";

  private static PaperRecord read(String text) throws Exception {
    Document document = READERS.read("small", "small.txt", text.getBytes(UTF_8), issue -> {});
    PaperRecord record = EXTRACTOR.extract(document);
    List<Item> items = new ArrayList<>(record.adverseEvents());
    items.addAll(record.responses());
    items.addAll(record.effects());
    for (Item item : items) {
      for (Evidence e : item.evidence()) {
        assertEquals(document.text().substring(e.start(), e.end()), e.quote());
      }
    }
    return record;
  }

  private static AdverseEvent event(PaperRecord record, String term, String group) {
    return record.adverseEvents().stream()
        .filter(e -> e.term().equals(term) && e.group().equals(group))
        .findFirst()
        .orElse(null);
  }

  private static String percent(AdverseEvent event) {
    assertNotNull(event);
    return event.percent().toPlainString();
  }

  @Test
  void eventsInBracketsBelongToTheArmsInOrder() throws Exception {
    PaperRecord record =
        read(
            TRIAL
                + "The most common adverse events with sitagliptin versus placebo were headache (12% vs 8%) and nausea (7% vs 5%). No serious adverse events occurred.");
    assertEquals("12", percent(event(record, "headache", "sitagliptin")));
    assertEquals("8", percent(event(record, "headache", "placebo")));
    assertEquals("5", percent(event(record, "nausea", "placebo")));
    AdverseEvent none =
        record.adverseEvents().stream()
            .filter(e -> e.term().equals("serious adverse event"))
            .findFirst()
            .orElseThrow();
    assertEquals(0, none.affected());
    assertTrue(none.serious());
  }

  @Test
  void gradesStandWithTheirNumbers() throws Exception {
    PaperRecord record =
        read(
            "Everolimus in advanced thymoma: a phase 2 trial.\n\n"
                + "RESULTS: Fifty patients received everolimus. Grade 3-4 neutropenia occurred in 17 patients (34%). The stomatitis was grade 1/four patients, grade 2/three.");
    AdverseEvent neutropenia = event(record, "neutropenia", "all");
    assertEquals(17, neutropenia.affected());
    assertEquals("34", percent(neutropenia));
    assertEquals("3-4", neutropenia.grade());
    List<String> grades =
        record.adverseEvents().stream()
            .filter(e -> e.term().equals("stomatitis"))
            .map(e -> e.affected() + " of grade " + e.grade())
            .toList();
    assertEquals(List.of("4 of grade 1", "3 of grade 2"), grades);
  }

  @Test
  void whatACaseReportIsAboutIsAnEventAndItsIndicationNone() throws Exception {
    PaperRecord record =
        read(
            "Lamotrigine-induced pancreatitis: a case report.\n\n"
                + "A 34-year-old woman with epilepsy developed acute pancreatitis three weeks after starting lamotrigine. She recovered when the drug was stopped.");
    assertTrue(record.adverseEvents().stream().anyMatch(e -> e.term().contains("pancreatitis")));
    assertTrue(record.adverseEvents().stream().noneMatch(e -> e.term().contains("epilepsy")));
  }

  @Test
  void aTextWithoutTreatmentHasNoAdverseEvents() throws Exception {
    PaperRecord record =
        read("A 52-year-old man presented with fever, headache and a rash after a tick bite.");
    assertEquals(List.of(), record.adverseEvents());
  }

  @Test
  void thoseFreeOfAnEventAreNotCountedAsHavingIt() throws Exception {
    PaperRecord record =
        read(
            TRIAL + "At week 24, 74% of the patients on sitagliptin stayed free of hypoglycaemia.");
    assertTrue(
        record.adverseEvents().stream()
            .noneMatch(e -> e.percent() != null && e.percent().intValue() == 74));
  }

  @Test
  void responsesAreCountedByArmWithTheirTime() throws Exception {
    PaperRecord record =
        read(
            TRIAL
                + "At week 24, HbA1c <7% was achieved by 45 of 100 patients (45%) in the sitagliptin group and 20 of 100 (20%) in the placebo group.");
    List<String> responses =
        record.responses().stream()
            .map(r -> r.events() + "/" + r.total() + " " + r.group() + " " + r.timepoint())
            .toList();
    assertEquals(List.of("45/100 sitagliptin P24W", "20/100 placebo P24W"), responses);
  }

  @Test
  void aCountBeforeANameAndThePercentageBehindItAreOneFact() throws Exception {
    PaperRecord record =
        read(
            "Everolimus in advanced thymoma: a phase 2 trial.\n\n"
                + "RESULTS: Fifty patients received everolimus. There were eight partial responses (16%).");
    Response response = record.responses().get(0);
    assertEquals("partial response", response.measure());
    assertEquals(8, response.events());
    assertEquals("16", response.percent().toPlainString());
  }

  @Test
  void effectsHaveIntervalLevelAndPrintedP() throws Exception {
    PaperRecord record =
        read(
            TRIAL
                + "Progression-free survival was longer with sitagliptin (hazard ratio, 0.71; 95% CI, 0.55 to 0.93; P = .01). The mean difference in HbA1c was −0.52% (95% CI −0.71 to −0.33; p<0.001).");
    Effect ratio = record.effects().get(0);
    assertEquals("HR", ratio.statistic());
    assertEquals("0.55", ratio.low().toPlainString());
    assertEquals("0.93", ratio.high().toPlainString());
    assertEquals("95", ratio.level().toPlainString());
    assertEquals(".01", ratio.p());
    Effect difference = record.effects().get(1);
    assertEquals("MD", difference.statistic());
    assertEquals("-0.33", difference.high().toPlainString());
    assertEquals("<0.001", difference.p());
  }

  @Test
  void sampleSizeCalculationsAreNoEffects() throws Exception {
    PaperRecord record =
        read(
            TRIAL
                + "The study had 80% power to detect a hazard ratio of 0.70 (95% CI 0.5 to 0.9).");
    assertEquals(List.of(), record.effects());
  }

  @Test
  void whatIsComparedOwnsTheNumbersBehindTheSecondSide() throws Exception {
    PaperRecord record =
        read(
            "Limb salvage in diabetes.\n\nRESULTS: One-year survival of patients with minor surgery was higher than that of patients with amputation (96% vs 76%).");
    assertTrue(
        record.responses().stream()
            .anyMatch(r -> r.measure().contains("survival") && r.percent().intValue() == 76),
        record.responses().toString());
  }

  @Test
  void numbersInARowBeforeTheirOutcomes() throws Exception {
    PaperRecord record =
        read(
            "Radiotherapy in hepatoma.\n\nMETHODS: We treated 40 patients.\n\nRESULTS: In all 12, 19 and 9 patients achieved complete response, partial response and stable disease, respectively.");
    assertEquals(
        List.of("12", "19", "9"),
        record.responses().stream().map(r -> String.valueOf(r.events())).toList(),
        record.responses().toString());
  }
}
