package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.read.Readers;
import eluate.record.Drug;
import eluate.record.PaperRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What long papers tell of others, of work at the bench, and of nobody. */
class BenchPapersTest {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  private static final String FILLER =
      "The bench where thumbs are bent was painted anew, and the patients were glad of it. ";
  private static final String THINGS =
      "The bench where levers are bent was painted anew, and the joints were oiled again. ";

  private static PaperRecord paper(String filler, String methods, String results, String discussion)
      throws Exception {
    String page =
        "<html><body><article><h1>Tofacitinib against placebo in stiff thumbs</h1>"
            + "<h2>Introduction</h2><p>"
            + filler.repeat(24)
            + "</p><h2>Methods</h2><p>"
            + methods
            + filler.repeat(60)
            + "</p><h2>Results</h2><p>"
            + results
            + filler.repeat(40)
            + "</p><h2>Discussion</h2><p>"
            + discussion
            + filler.repeat(24)
            + "</p></article></body></html>";
    return EXTRACTOR.extract(READERS.read("paper.html", page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theDiscussionOfALongPaperTellsOfOthers() throws Exception {
    PaperRecord record =
        paper(
            FILLER,
            "Patients were randomised to tofacitinib (n = 40) or placebo (n = 41). ",
            "Nausea occurred in 6 of 40 patients with tofacitinib. ",
            "In an older trial of 812 patients headache occurred in 93 of 406 patients. ");
    assertEquals(
        List.of("nausea 6/40"),
        record.adverseEvents().stream()
            .map(e -> e.term() + " " + e.affected() + "/" + e.total())
            .toList());
    assertEquals(
        List.of(40, 41), record.patientCounts().stream().map(c -> c.count()).distinct().toList());
  }

  @Test
  void whatStandsOnTheBenchWasGivenToNobody() throws Exception {
    PaperRecord record =
        paper(
            FILLER,
            "Patients received tofacitinib and paracetamol. Plasma was deproteinized with ethanol"
                + " and centrifuged. ",
            "Pain fell with tofacitinib. ",
            "");
    assertEquals(
        List.of("tofacitinib", "paracetamol"), record.drugs().stream().map(Drug::name).toList());
  }

  @Test
  void aPaperAboutNobodyHasNoFindings() throws Exception {
    PaperRecord record =
        paper(
            THINGS,
            "Levers were bent at a temperature of 40 °C. ",
            "The mean bending time was 45.7 (SD 2.9) min with ethanol. The weight was 12 kg. ",
            "");
    assertEquals(List.of(), record.scores());
    assertEquals(List.of(), record.patientCounts());
    assertEquals(List.of("tofacitinib"), record.drugs().stream().map(Drug::name).toList());
  }
}
