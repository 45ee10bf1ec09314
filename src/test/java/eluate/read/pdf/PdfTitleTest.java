package eluate.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The title of files drawn here. */
class PdfTitleTest {

  private static String title(Sheet sheet) throws PdfException {
    PdfPaper paper = new PdfText().read(sheet.bytes());
    return paper.headings().stream()
        .filter(h -> h.rank() == 1)
        .map(h -> h.span().of(paper.text()))
        .findFirst()
        .orElse("");
  }

  private static List<String> words(int lines) {
    List<String> out = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      out.add("Line %d of a text that says little about elbows and much of nothing".formatted(i));
    }
    return out;
  }

  @Test
  void aTitleMayStandOverDatesAndNumbersOnly() throws Exception {
    Sheet sheet =
        new Sheet()
            .text(60, 60, "Ada Quill, Bo Marsh and Cy Fenn")
            .bold(18, 60, 90, "A salve against the itching of elbows")
            .sized(6, 60, 120, "Received May 3")
            .lines(60, 150, words(30));
    assertEquals("A salve against the itching of elbows", title(sheet));
  }

  @Test
  void aFieldBesideTheTitleDoesNotCutIt() throws Exception {
    Sheet sheet =
        new Sheet()
            .bold(18, 60, 80, "A salve against the itching of")
            .sized(6, 420, 70, "Received: May 3, 2020")
            .sized(6, 420, 84, "Accepted: June 9, 2020")
            .bold(18, 60, 101, "elbows and knees in the old")
            .lines(60, 150, words(30));
    assertEquals(
        "A salve against the itching of elbows and knees in the old",
        title(sheet).replaceAll("\\s+", " "));
  }
}
