package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Status;
import eluate.read.pdf.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PDF files on their way to documents. */
class PdfReaderTest {

  private static final Readers READERS = new Readers();

  private static Sheet paper() {
    Sheet sheet =
        new Sheet()
            .bold(18, 60, 60, "A salve for elbows that itch: a trial")
            .bold(11, 60, 100, "Methods")
            .text(60, 114, "Forty people were drawn by lot to have the salve or none of it at all,")
            .text(60, 126, "and looked at each week until the itching stopped or a month was over.")
            .bold(11, 60, 150, "Results")
            .text(60, 164, "Twenty people stopped to itch with the salve, and of the others only")
            .text(60, 176, "three, which was fewer than the writers of this paper had thought.")
            .bold(8, 60, 400, "Figure 1. Itching week by week.")
            .bold(11, 60, 440, "References");
    for (int i = 1; i <= 6; i++) {
      sheet.sized(
          8, 60, 440 + 14 * i, i + ". Roe AB, Doe C. On elbows. J Elbow 201" + i + "; 3: 4.");
    }
    return sheet;
  }

  private static List<Role> roles(Document document, String words) {
    int at = document.text().indexOf(words);
    return document.sections().stream()
        .filter(s -> s.span().contains(at))
        .map(Section::role)
        .toList();
  }

  @Test
  void aPaperHasTitleSectionsAndPages() throws Exception {
    Document document = READERS.read("folder/salve.pdf", paper().bytes());
    assertEquals("application/pdf", document.source().mediaType());
    assertEquals("A salve for elbows that itch: a trial", document.metadata().title());
    assertEquals(List.of(Role.METHODS), roles(document, "drawn by lot"));
    assertEquals(List.of(Role.RESULTS), roles(document, "Twenty people"));
    assertEquals(List.of(Role.CAPTION), roles(document, "Itching week by week"));
    assertEquals(List.of(Role.BOILERPLATE), roles(document, "3. Roe AB"));
    assertEquals(1, document.pages().get(0).number());
  }

  @Test
  void theNameDoesNotMatter() throws Exception {
    assertEquals("application/pdf", READERS.read("a.txt", paper().bytes()).source().mediaType());
  }

  @Test
  void whatIsWrongIsSaidWithTheFilesName() {
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> READERS.read("folder/scan.pdf", new Sheet().picture().bytes()));
    assertEquals(Status.NO_TEXT, e.status());
    assertTrue(e.getMessage().startsWith("folder/scan.pdf: is a PDF file of pictures"));
  }

  @Test
  void whatIsLeftOutIsCounted() throws Exception {
    Sheet sheet = paper().sized(8, 60, 30, "Elbow Journal");
    sheet.newPage().sized(8, 60, 30, "Elbow Journal").text(60, 100, "No one was harmed by it.");
    Document document = READERS.read("salve.pdf", sheet.bytes());
    assertFalse(document.text().contains("Elbow Journal"));
    assertEquals(Map.of("running heads", 24), document.dropped());
  }

  @Test
  void aPageWithoutTextIsAnIssue() throws Exception {
    List<Issue> issues = new ArrayList<>();
    byte[] mixed = paper().newPage().picture().bytes();
    assertFalse(READERS.read("x", "x.pdf", mixed, issues::add).text().isBlank());
    assertTrue(issues.get(0).message().startsWith("x.pdf: page 2 has no text"), issues.toString());
  }
}
