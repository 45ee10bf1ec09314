package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Kind;
import eluate.document.Section.Role;
import eluate.document.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubmedReaderTest {

  private static final Readers READERS = new Readers();

  private static final String DOCTYPE =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC"
          + " \"-//NLM//DTD PubMedArticle//EN\" \"https://dtd.invalid/pubmed.dtd\">\n";

  private static final String CITATION =
      """
      <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">%s</PMID>
      <Article><Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue></Journal>
      <ArticleTitle>Drug A in <i>gout</i>: a trial.</ArticleTitle>
      %s
      <AuthorList CompleteYN="Y"><Author><LastName>Müller</LastName><ForeName>Eva L</ForeName>
      <Initials>EL</Initials></Author><Author><CollectiveName>Gout Group</CollectiveName></Author></AuthorList>
      <Language>eng</Language>
      <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>
      <AccessionNumber>NCT01234567</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
      <PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType>
      </PublicationTypeList></Article>
      <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Odd Res. 2025</RefSource>
      <PMID Version="1">99</PMID></CommentsCorrections></CommentsCorrectionsList>
      <MeshHeadingList><MeshHeading><DescriptorName>Gout</DescriptorName>
      <QualifierName>drug therapy</QualifierName></MeshHeading></MeshHeadingList>
      <KeywordList><Keyword>gout</Keyword><Keyword>drug A</Keyword></KeywordList></MedlineCitation>
      <PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/a.b</ArticleId>
      <ArticleId IdType="pmc">PMC7654321</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
      """;

  private static final String ABSTRACT =
      """
      <Abstract><AbstractText Label="WHY" NlmCategory="BACKGROUND">Gout hurts.</AbstractText>
      <AbstractText Label="METHODS">Forty adults took 10<sup>-3</sup> g.</AbstractText>
      <AbstractText Label="What happened" NlmCategory="RESULTS">Pain fell by 5&#160;&micro;g in 12 of 20
      (<i>P</i> &lt; 0.05).</AbstractText>
      <AbstractText Label="TRIAL REGISTRATION" NlmCategory="BACKGROUND">NCT01234567.</AbstractText>
      <CopyrightInformation>No one, 2024.</CopyrightInformation></Abstract>""";

  private static String set(String... citations) {
    return DOCTYPE + "<PubmedArticleSet>" + String.join("\n", citations) + "</PubmedArticleSet>";
  }

  private static Document read(String xml, List<Issue> issues) throws UnreadableException {
    return READERS.read("a", "in/a.xml", xml.getBytes(StandardCharsets.UTF_8), issues::add);
  }

  private static Document read(String xml) throws UnreadableException {
    return read(xml, new ArrayList<>());
  }

  private static List<String> all(String xml) throws IOException {
    List<String> all = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    try (Papers papers = READERS.open("a", "in/a.xml", in)) {
      while (papers.hasNext()) {
        Paper paper = papers.next();
        try {
          all.add(paper.read(issue -> {}).id());
        } catch (UnreadableException e) {
          all.add(e.status() + " " + e.getMessage());
        }
      }
    }
    return all;
  }

  @Test
  void theAbstractsLabelsMakeSections() throws Exception {
    Document document = read(set(CITATION.formatted("7", ABSTRACT)));
    assertEquals(
        """
        Drug A in gout: a trial.
        WHY: Gout hurts.
        METHODS: Forty adults took 10^-3 g.
        What happened: Pain fell by 5 µg in 12 of 20 (P < 0.05).
        TRIAL REGISTRATION: NCT01234567.
        Keywords: gout; drug A""",
        document.text());
    assertEquals(
        List.of(
            Role.TITLE,
            Role.BACKGROUND,
            Role.METHODS,
            Role.RESULTS,
            Role.BOILERPLATE,
            Role.KEYWORDS),
        document.sections().stream().map(s -> s.role()).toList());
    assertEquals("What happened", document.sections().get(3).heading());
  }

  @Test
  void theCatalogueIsInTheMetadata() throws Exception {
    List<Issue> issues = new ArrayList<>();
    var metadata = read(set(CITATION.formatted("7", ABSTRACT)), issues).metadata();
    assertEquals("7", metadata.pmid());
    assertEquals("PMC7654321", metadata.pmcid());
    assertEquals("10.5555/a.b", metadata.doi());
    assertEquals("NCT01234567", metadata.nct());
    assertEquals(2024, metadata.year());
    assertEquals("Drug A in gout: a trial", metadata.title());
    assertEquals(
        new Indexing(
            "eng",
            List.of("Müller EL", "Gout Group"),
            List.of("Randomized Controlled Trial"),
            List.of("Gout/drug therapy"),
            List.of("ClinicalTrials.gov/NCT01234567"),
            List.of(new Indexing.Notice("RetractionIn", "99", "J Odd Res. 2025"))),
        metadata.indexing());
    assertEquals(List.of("retracted"), issues.stream().map(Issue::code).toList());
    assertTrue(issues.get(0).message().contains("J Odd Res. 2025"), issues.toString());
  }

  @Test
  void theCatalogueTellsTheKind() throws Exception {
    String report = CITATION.replace("Randomized Controlled Trial", "Case Reports");
    assertEquals(Kind.CASE_REPORT, read(set(report.formatted("7", ABSTRACT))).metadata().kind());
  }

  @Test
  void withoutAbstractTheTitleIsReadAndThatIsSaid() throws Exception {
    List<Issue> issues = new ArrayList<>();
    Document document = read(set(CITATION.formatted("7", "")), issues);
    assertTrue(document.text().startsWith("Drug A in gout"), document.text());
    assertTrue(issues.stream().anyMatch(i -> i.code().equals("no-abstract")), issues.toString());
  }

  @Test
  void anAbstractInAnotherLanguageIsNotTakenForNone() {
    String french =
        "<OtherAbstract Language=\"fre\"><AbstractText>La goutte.</AbstractText></OtherAbstract>";
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> read(set(CITATION.formatted("7", french))));
    assertEquals(Status.UNSUPPORTED, e.status());
    assertTrue(e.getMessage().contains("lang=fre"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "5 &xxe; g, entity xxe is not declared",
    "5 \u000b g, invalid XML character",
    "5 &#11; g, invalid XML character",
    "5 < 6, no well-formed XML",
    "<b>5, no well-formed XML"
  })
  void aBrokenCitationIsLostAlone(String broken, String words) throws Exception {
    String bad = "<Abstract><AbstractText>" + broken + "</AbstractText></Abstract>";
    List<String> read =
        all(
            set(
                CITATION.formatted("1", ABSTRACT),
                CITATION.formatted("2", bad),
                CITATION.formatted("3", ABSTRACT)));
    assertEquals(List.of("1", "3"), List.of(read.get(0), read.get(2)));
    assertTrue(read.get(1).startsWith("DAMAGED in/a.xml, paper 2 (2): "), read.get(1));
    assertTrue(read.get(1).contains(words), read.get(1));
  }

  @Test
  void aFileThatWasCutSaysSoAndKeepsWhatIsWhole() throws Exception {
    String whole = set(CITATION.formatted("1", ABSTRACT), CITATION.formatted("2", ABSTRACT));
    List<String> inMiddle = all(whole.substring(0, whole.length() - 300));
    assertEquals("1", inMiddle.get(0));
    assertTrue(inMiddle.get(1).contains("ends in its middle"), inMiddle.toString());
    assertEquals(2, inMiddle.size());
    List<String> between = all(whole.replace("</PubmedArticleSet>", ""));
    assertEquals(List.of("1", "2"), between.subList(0, 2));
    assertTrue(between.get(2).contains("papers are missing"), between.toString());
  }

  @Test
  void aCitationWithoutEndDoesNotSwallowTheNext() throws Exception {
    String open = CITATION.formatted("1", ABSTRACT).replace("</PubmedArticle>", "");
    List<String> read = all(set(open, CITATION.formatted("2", ABSTRACT)));
    assertTrue(read.get(0).startsWith("DAMAGED"), read.toString());
    assertEquals("2", read.get(1));
  }

  @Test
  void entitiesOfItsOwnAreReadWhereTheyAreShortWords() throws Exception {
    String own = "<!DOCTYPE PubmedArticleSet [<!ENTITY drug \"ebastine\">]><PubmedArticleSet>";
    String text = "<Abstract><AbstractText>We gave &drug;.</AbstractText></Abstract>";
    Document document = read(own + CITATION.formatted("1", text) + "</PubmedArticleSet>");
    assertTrue(document.text().contains("We gave ebastine."), document.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!ENTITY x SYSTEM 'file:///etc/hostname'>|&x;",
        "<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>|&x;",
        "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'> %p;|&x;",
        "<!ENTITY a 'ha'><!ENTITY x '&a;&a;&a;&a;'>|&x;",
      })
  void nothingIsFetchedOrBlownUp(String declared, String use) {
    String text = "<Abstract><AbstractText>We gave " + use + ".</AbstractText></Abstract>";
    String xml =
        "<!DOCTYPE PubmedArticleSet ["
            + declared
            + "]><PubmedArticleSet>"
            + CITATION.formatted("1", text)
            + "</PubmedArticleSet>";
    UnreadableException e = assertThrows(UnreadableException.class, () -> read(xml));
    assertEquals(Status.DAMAGED, e.status());
    assertTrue(e.getMessage().contains("entity x is not declared"), e.getMessage());
  }

  @Test
  void depthAndRepetitionHaveLimits() {
    String deep = "<b>".repeat(100_000) + "x" + "</b>".repeat(100_000);
    String text = "<Abstract><AbstractText>" + deep + "</AbstractText></Abstract>";
    String many = "<!DOCTYPE PubmedArticleSet [<!ENTITY e '" + "y".repeat(60) + "'>]>";
    String uses = "<Abstract><AbstractText>" + "&e;".repeat(5000) + "</AbstractText></Abstract>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String one = all(set(CITATION.formatted("1", text))).get(0);
          assertTrue(one.contains("256 elements deep"), one);
          String two =
              all(many
                      + "<PubmedArticleSet>"
                      + CITATION.formatted("1", uses)
                      + "</PubmedArticleSet>")
                  .get(0);
          assertTrue(two.contains("more than 1000"), two);
        });
  }

  @Test
  void aDownloadIsReadInOnePassAndLittleMemory() throws Exception {
    int[] counts = new int[2];
    try (Papers papers =
        READERS.open(
            "a",
            "baseline.xml.gz",
            Files.newInputStream(Shared.path("samples/pubmed_xml/pubmed20n1015.xml.gz")))) {
      assertTrue(papers.many());
      while (papers.hasNext()) {
        Paper paper = papers.next();
        Document document = paper.read(issue -> counts[1]++);
        // A citation may be there in several versions.
        assertEquals(paper.id().split("-")[0], document.metadata().pmid());
        counts[0]++;
      }
    }
    assertEquals(756, counts[0]);
  }
}
