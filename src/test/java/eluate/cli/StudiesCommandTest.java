package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudiesCommandTest {

  @TempDir private static Path folder;
  private static Path out;
  private static Path file;

  /** Two reports of a trial; a meta-analysis of it; a formula for a title. */
  private static final String CITATIONS =
      """
      PMID- 9900001
      TI  - Ebastine for acquired cold urticaria: a randomised trial.
      AB  - Of 76 adults, 14 of 39 on ebastine and 3 of 37 on placebo had a complete response.
      AU  - Okafor AB
      SI  - ClinicalTrials.gov/NCT01234567

      PMID- 9900002
      TI  - Sleep and quality of life under ebastine.
      AB  - Of 76 adults, 5 of 39 on ebastine were tired.
      AU  - Okafor AB
      SI  - ClinicalTrials.gov/NCT01234567

      PMID- 9900003
      TI  - Antihistamines in cold urticaria: a systematic review and meta-analysis.
      AB  - Five trials with 400 patients were pooled. The odds ratio was 6.3 (95% CI 1.7 to 24.2).
      PT  - Meta-Analysis
      SI  - ClinicalTrials.gov/NCT01234567

      PMID- 9900004
      TI  - =1+1 or another title.
      AB  - Of 20 adults, 4 were better.

      """;

  /** One of the reports once more, as its journal has it. */
  private static final String ARTICLE =
      """
      <article><front><article-meta>
      <article-id pub-id-type="pmid">9900001</article-id>
      <title-group><article-title>Ebastine for acquired cold urticaria: a randomised
      trial.</article-title></title-group>
      <contrib-group><contrib contrib-type="author"><name><surname>Okafor</surname>
      <given-names>AB</given-names></name></contrib></contrib-group>
      <abstract><p>Of 76 adults, 14 of 39 had a complete response.</p></abstract>
      </article-meta></front></article>
      """;

  @BeforeAll
  static void extract() throws Exception {
    out = folder.resolve("out");
    file = out.resolve("studies.csv");
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("citations.nbib"), CITATIONS);
    Files.writeString(in.resolve("9900001-2.xml"), ARTICLE);
    assertEquals(0, Child.run("extract", in, "--out", out).code());
  }

  private static String line(String document) throws Exception {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(document + ","))
        .findFirst()
        .orElseThrow();
  }

  private static void edit(String from, String to) throws Exception {
    String before = Files.readString(file);
    String after = before.replace(from, to);
    assertNotEquals(before, after);
    Files.writeString(file, after);
  }

  @Test
  void studiesAreFoundCorrectedAndKept() throws Exception {
    Files.deleteIfExists(file);
    Child.Result first = Child.run("studies", out);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().startsWith("5 documents, 3 studies, 1 duplicates"), first.out());
    assertTrue(line("9900001").startsWith("9900001,NCT01234567,,,OK,report,"));
    assertTrue(line("9900001-2").startsWith("9900001-2,NCT01234567,9900001,,DUPLICATE,report,"));
    assertTrue(line("9900002").startsWith("9900002,NCT01234567,,,OK,"));
    assertTrue(line("9900003").startsWith("9900003,9900003,,,OK,pooled,"));
    assertTrue(line("9900003").contains("NCT01234567 (registered as NCT01234567)"));
    assertTrue(line("9900004").contains(",'=1+1 or another title"), line("9900004"));
    String written = Files.readString(file);

    List<String> elsewhere =
        List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR");
    assertEquals(0, Child.run(elsewhere, "studies", out).code());
    assertEquals(written, Files.readString(file), "the same again, anywhere");

    edit("9900002,NCT01234567,,", "9900002,sleep,,");
    edit("9900001-2,NCT01234567,9900001,", "9900001-2,NCT01234567,,");
    Child.Result second = Child.run("studies", out);
    assertTrue(second.out().contains("4 studies, 0 duplicates"), second.out());
    assertTrue(line("9900002").startsWith("9900002,sleep,,yes,OK,report,checked by a person,"));
    assertTrue(line("9900002").endsWith(",NCT01234567,"), "what the rules say is still there");
    assertTrue(line("9900001-2").startsWith("9900001-2,NCT01234567,,yes,OK,"));
    String kept = Files.readString(file);
    assertEquals(0, Child.run("studies", out).code());
    assertEquals(kept, Files.readString(file));
  }

  @Test
  void aFileFromASpreadsheetIsReadAndABadOneIsNamed() throws Exception {
    Files.writeString(
        file,
        "\uFEFFstudy;checked;document;note\r\n\"my; own\";yes;9900004;mine\r\n;;9900002;\r\n"
            + "gone;yes;1234;\r\n");
    Child.Result read = Child.run("studies", out);
    assertEquals(0, read.code(), read.err());
    assertTrue(line("9900004").startsWith("9900004,my; own,,yes,OK,"), line("9900004"));
    assertTrue(line("1234").startsWith("1234,gone,,yes,ABSENT,"), "kept until it is there again");
    assertTrue(line("9900002").startsWith("9900002,NCT01234567,,,"), "left to the program");

    Files.writeString(file, "document,study\n9900001,a\n9900001,b\n");
    Child.Result twice = Child.run("studies", out);
    assertEquals(4, twice.code());
    assertTrue(twice.err().contains("studies.csv:3: a second line for 9900001"), twice.err());
    assertEquals("document,study\n9900001,a\n9900001,b\n", Files.readString(file), "left alone");

    Files.writeString(file, "mine\n");
    assertTrue(Child.run("studies", out).err().contains("has no column document"));
    Files.delete(file);
    assertEquals(3, Child.run("studies", folder.resolve("nowhere")).code());
  }
}
