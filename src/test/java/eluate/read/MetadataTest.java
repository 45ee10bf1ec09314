package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.Shared;
import eluate.document.Kind;
import eluate.document.Metadata;
import eluate.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataTest {

  private static final Readers READERS = new Readers();

  private static Metadata read(String text) throws UnreadableException {
    return READERS.read("a.txt", text.getBytes(StandardCharsets.UTF_8)).metadata();
  }

  @Test
  void numbersOfThePaperItself() throws Exception {
    Metadata m =
        read(
            """
            Drug A in gout
            PMID: 12345678  PMCID: PMC7654321
            https://doi.org/10.1000/j.gout.2020(1)02.

            Results: It worked (ClinicalTrials.gov number, NCT01234567).

            References
            1. Roe. doi: 10.1000/other. PMID: 999999. NCT07654321
            """);
    assertEquals("12345678", m.pmid());
    assertEquals("PMC7654321", m.pmcid());
    assertEquals("10.1000/j.gout.2020(1)02", m.doi());
    assertEquals("NCT01234567", m.nct());
  }

  @Test
  void ofSeveralTrialsTheOneThatIsCalledItsOwn() throws Exception {
    assertEquals(
        "NCT00000002",
        read("A title\nAs in NCT00000001 before. Trial registration: NCT00000002.").nct());
    assertNull(read("A review\nWe compare NCT00000001 with NCT00000002 here.").nct());
  }

  @Test
  void yearsOfTheStudyAreNotTheYearOfThePaper() throws Exception {
    assertNull(read("A title\nWe read the records of 2001 to 2003. It was long ago.").year());
    assertEquals(2016, read("A title\nJ Gout 2016; 3(2): 11-9\n\nIn 2001 it began.").year());
    assertEquals(2025, read("Trial of A\nLast updated: March 21, 2025\nPhase\n\n2").year());
  }

  @Test
  void titlesOfOneLineAbstracts() throws Exception {
    assertEquals("Drug A vs. drug B in gout", read("Drug A vs. drug B in gout. We tried.").title());
    assertNull(read("One sentence that stands alone and tells of a rash.").title());
    assertNull(read("Oslo, Norway – A new study shows that A works. It was small.").title());
  }

  @Test
  void kindsOfGold() throws Exception {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (Path folder :
        List.of(Path.of("gold"), Shared.path("seeds/gold"), Shared.path("bench/dev/gold"))) {
      String docs = folder.toString().startsWith("gold") ? "corpus" : "docs";
      for (Path gold : Shared.files(folder, ".json")) {
        JsonNode document = RecordJson.readTree(gold).path("document");
        for (Path file : sources(folder.resolveSibling(docs), gold)) {
          all++;
          Kind kind = READERS.read(file.toString(), Files.readAllBytes(file)).metadata().kind();
          if (!kind.label().equals(document.path("kind").asText())) {
            wrong.add(file + " " + kind);
          }
        }
      }
    }
    assertTrue(wrong.size() <= all / 10, wrong.size() + " of " + all + " wrong: " + wrong);
  }

  private static List<Path> sources(Path docs, Path gold) {
    String stem = gold.getFileName().toString().replace(".json", "");
    return Shared.files(docs, ".txt", ".html").stream()
        .filter(f -> f.getFileName().toString().replaceAll("\\.\\w+$", "").equals(stem))
        .toList();
  }
}
