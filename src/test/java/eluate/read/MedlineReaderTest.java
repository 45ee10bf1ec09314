package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Section.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MedlineReaderTest {

  private static final Readers READERS = new Readers();

  private static final String MEDLINE =
      """
      PMID- 12345678
      DP  - 2021 Mar
      TI  - Drug A against the cytokine
            TNF-alpha in gout.
      LID - 10.5555/med.line [doi]
      AB  - METHODS: Forty adults took drug A, which binds
            TNF-alpha. RESULTS: Pain fell in 12 of 20.
      LA  - eng
      SI  - ClinicalTrials.gov/NCT01234567
      PT  - Randomized Controlled Trial
      MH  - Gout/*drug therapy
      RIN - J Odd Res. 2025;1:2. PMID: 99
      OT  - gout
      PMC - PMC7654321
      """;

  private static final String RIS =
      """
      TY  - JOUR
      AU  - Nobody, N.
      T1  - Drug A in gout: a trial
      PY  - 2020/05//
      AB  - Background: Gout hurts. Results: Pain fell in 12 of 20.
      KW  - gout
      DO  - 10.5555/r.i.s
      ER  -

      """;

  private static Document read(String text, List<Issue> issues) throws Exception {
    return READERS.read("a", "a.nbib", text.getBytes(StandardCharsets.UTF_8), issues::add);
  }

  private static String part(Document document, Role role) {
    return document.sections().stream()
        .filter(s -> s.role() == role)
        .map(s -> document.text(s.span()).replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  @Test
  void aMedlineCitationSaysWhatItIs() throws Exception {
    List<Issue> issues = new ArrayList<>();
    Document document = read(MEDLINE, issues);
    var metadata = document.metadata();
    assertEquals(MEDLINE, document.text());
    assertEquals("Drug A against the cytokine TNF-alpha in gout", metadata.title());
    assertEquals("12345678", metadata.pmid());
    assertEquals("10.5555/med.line", metadata.doi());
    assertEquals("PMC7654321", metadata.pmcid());
    assertEquals("NCT01234567", metadata.nct());
    assertEquals(2021, metadata.year());
    assertEquals(List.of("Gout/*drug therapy"), metadata.indexing().mesh());
    assertEquals("99", metadata.indexing().notices().get(0).pmid());
    assertEquals(List.of("retracted"), issues.stream().map(Issue::code).toList());
    // A line that goes on is none of the tags, though it looks like one.
    assertEquals("Forty adults took drug A, which binds TNF-alpha.", part(document, Role.METHODS));
    assertEquals("Pain fell in 12 of 20.", part(document, Role.RESULTS));
  }

  @Test
  void aRisCitationIsReadLikewise() throws Exception {
    Document document = read(RIS, new ArrayList<>());
    assertEquals("Drug A in gout: a trial", document.metadata().title());
    assertEquals("10.5555/r.i.s", document.metadata().doi());
    assertEquals(2020, document.metadata().year());
    assertEquals("Pain fell in 12 of 20.", part(document, Role.RESULTS));
    assertEquals("gout", part(document, Role.KEYWORDS));
    assertTrue(
        document.sections().stream()
            .noneMatch(s -> s.searched() && document.text(s.span()).contains("Nobody")));
  }

  @Test
  void aFileOfSeveralIsCutBetweenThem() throws Exception {
    List<String> titles = new ArrayList<>();
    byte[] two = (RIS + RIS.replace("Drug A", "Drug B")).getBytes(StandardCharsets.UTF_8);
    try (Papers papers = READERS.open("refs", "refs.ris", new ByteArrayInputStream(two))) {
      while (papers.hasNext()) {
        Document document = papers.next().read(issue -> {});
        titles.add(document.id() + " " + document.metadata().title());
      }
    }
    assertEquals(
        List.of("refs-1 Drug A in gout: a trial", "refs-2 Drug B in gout: a trial"), titles);
  }

  @Test
  void withoutAbstractThatIsSaid() throws Exception {
    List<Issue> issues = new ArrayList<>();
    read("PMID- 7\nTI  - Drug A in gout.\n", issues);
    assertEquals(List.of("no-abstract"), issues.stream().map(Issue::code).toList());
  }
}
