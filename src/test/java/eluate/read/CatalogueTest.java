package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.document.Indexing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What formats say of a paper for telling which papers are about one study. */
class CatalogueTest {

  private static final Readers READERS = new Readers();

  private static Indexing read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return READERS.read("a", "in/a", bytes, issue -> {}).metadata().indexing();
  }

  @Test
  void authorsOfAJatsArticle() throws Exception {
    String article =
        """
        <article><front><article-meta><title-group><article-title>Drug A in gout</article-title></title-group>
        <contrib-group><contrib contrib-type="author"><name><surname>Müller</surname>
        <given-names>Eva Lena</given-names></name></contrib>
        <contrib contrib-type="author"><collab>Gout Group</collab></contrib>
        <contrib contrib-type="editor"><name><surname>Red</surname></name></contrib></contrib-group>
        <abstract><p>It helped 3 of 40.</p></abstract></article-meta></front></article>""";
    assertEquals(List.of("Müller EL", "Gout Group"), read(article).authors());
  }

  @Test
  void authorsOfABmcArticle() throws Exception {
    String article =
        """
        <art><fm><bibl><title><p>Drug A in gout</p></title><aug><au id="A1"><snm>Okafor</snm><mi>B</mi>
        <fnm>Ada</fnm></au><au><cnm>Gout Group</cnm></au></aug></bibl>
        <abs><sec><st><p>Abstract</p></st><p>It helped 3 of 40.</p></sec></abs></fm></art>""";
    assertEquals(List.of("Okafor AB", "Gout Group"), read(article).authors());
  }

  @Test
  void authorsOfCitationsAndPages() throws Exception {
    assertEquals(
        List.of("Okafor AB"),
        read("PMID- 7\nTI  - Drug A in gout.\nAB  - It helped 3 of 40.\nAU  - Okafor AB\n")
            .authors());
    assertEquals(
        List.of("Okafor, Ada"),
        read("<html><head><meta name=\"citation_author\" content=\"Okafor, Ada\"></head>"
                + "<body><h1>Drug A</h1><p>It helped 3 of 40.</p></body></html>")
            .authors());
  }

  @Test
  void aRegisterNamesItsOtherNumbersAndItsReports() throws Exception {
    String study =
        """
        {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "Drug A in gout",
          "secondaryIdInfos": [{"id": "2009-011111-22", "type": "EUDRACT_NUMBER"}, {"id": "Grant 7", "type": "OTHER_GRANT"}]},
         "referencesModule": {"references": [{"pmid": "99", "type": "RESULT", "citation": "J Odd Res. 2025"},
          {"pmid": "98", "type": "BACKGROUND", "citation": "J Odd Res. 1999"}]}}}""";
    Indexing indexing = read(study);
    assertEquals(
        List.of("ClinicalTrials.gov/NCT01234567", "EUDRACT_NUMBER/2009-011111-22"),
        indexing.registryNumbers());
    assertEquals(
        List.of(new Indexing.Notice("ResultIn", "99", "J Odd Res. 2025")), indexing.notices());
  }
}
