package eluate.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Page;
import eluate.document.Status;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files drawn here, and what is read from them. */
class PdfTextTest {

  private static final PdfText READER = new PdfText();

  private static String text(Sheet sheet) throws PdfException {
    return READER.read(sheet.bytes()).text();
  }

  private static Status refused(byte[] bytes) {
    return assertThrows(PdfException.class, () -> READER.read(bytes)).status();
  }

  /** Lines of words that tell column and place: "a1x a1y", and so on. */
  private static List<String> column(String name, int lines) {
    List<String> out = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      out.add("%s%d runs here and".formatted(name, i));
    }
    return out;
  }

  private static void inOrder(String text, String... words) {
    int last = -1;
    for (String word : words) {
      int at = text.indexOf(word);
      assertTrue(at > last, word + " is missing or too early in: " + text);
      last = at;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void readsColumnByColumn(int columns) throws Exception {
    Sheet sheet = new Sheet().bold(16, 60, 60, "Effects of a salve on the itching of elbows");
    String[] words = new String[columns * 2];
    for (int i = 0; i < columns; i++) {
      String name = String.valueOf((char) ('a' + i));
      sheet.lines(60 + i * 160, 110, column(name, 20));
      words[2 * i] = name + "1 runs";
      words[2 * i + 1] = name + "20 runs";
    }
    inOrder(text(sheet), words);
  }

  @Test
  void aWidePartDividesThePage() throws Exception {
    Sheet sheet =
        new Sheet()
            .lines(60, 60, column("a", 8))
            .lines(320, 60, column("b", 8))
            .text(60, 180, "This line runs over the whole page, from its left edge to its right.")
            .text(60, 192, "And so does this one, which says no more than the first line said.")
            .lines(60, 230, column("c", 8))
            .lines(320, 230, column("d", 8));
    inOrder(text(sheet), "a1 ", "a8 ", "b1 ", "b8 ", "This line", "c1 ", "c8 ", "d1 ", "d8 ");
  }

  @Test
  void aParagraphGoesOnOverleaf() throws Exception {
    Sheet sheet =
        new Sheet()
            .text(60, 400, "Of the forty people who had been asked to come to the clinic thirty")
            .text(60, 412, "came on the first day, and of the ten others all but one came on the")
            .newPage()
            .text(60, 80, "second day, when the salve was handed out.");
    PdfPaper paper = READER.read(sheet.bytes());
    assertTrue(paper.text().contains("came on the second day"), paper.text());
    List<Integer> numbers = paper.pages().stream().map(Page::number).toList();
    assertEquals(List.of(1, 2), numbers);
    Page second = paper.pages().get(1);
    assertTrue(second.span().of(paper.text()).contains("second day"), paper.text());
  }

  @Test
  void runningHeadsAndPageNumbersAreLeftOut() throws Exception {
    Sheet sheet = new Sheet();
    for (int page = 1; page <= 3; page++) {
      sheet
          .sized(8, 60, 30, "Journal of Elbows 2031; 7: 10" + page)
          .sized(8, 290, 820, String.valueOf(page))
          .lines(60, 100 + page, column("p" + page + "l", 12));
      if (page < 3) {
        sheet.newPage();
      }
    }
    String text = text(sheet);
    assertFalse(text.contains("Journal"), text);
    assertFalse(text.matches("(?s).*\\n\\d\\n.*"), text);
    inOrder(text, "p1l1 ", "p2l1 ", "p3l12 ");
  }

  @Test
  void brokenWordsAreJoinedAndCompoundsAreNot() throws Exception {
    String text =
        text(
            new Sheet()
                .text(60, 100, "The treatment of scabies and the hazard of follow-up by placebo-")
                .text(60, 112, "controlled trials: a haz-")
                .text(60, 124, "ard was seen at the follow-")
                .text(60, 136, "up visit, with CD-")
                .text(60, 148, "19 cells and an unbroken inter-")
                .text(60, 160, "leukin."));
    assertTrue(text.contains("placebo-controlled"), text);
    assertTrue(text.contains("a hazard was"), text);
    assertTrue(text.contains("follow-up visit"), text);
    assertTrue(text.contains("CD-19"), text);
    assertTrue(text.contains("interleukin"), text);
  }

  @Test
  void ligaturesAndAccentsAreLetters() throws Exception {
    String text =
        text(
            new Sheet()
                .unicode(
                    60,
                    100,
                    "con\uFB01rmed by \uFB01brates in Sj\u00f6gren, 5 \u00b1 2, p \u2264 0.05"));
    assertTrue(text.contains("confirmed by fibrates in Sjögren, 5 ± 2, p ≤ 0.05"), text);
  }

  @Test
  void raisedNumbersStayApart() throws Exception {
    String text =
        text(
            new Sheet()
                .text(60, 100, "The count was 10")
                .sized(6, 127, 96, "9")
                .text(131, 100, "/L and fell in all of them")
                .sized(6, 240, 96, "12")
                .text(246.5f, 100, " by a half."));
    assertTrue(text.contains("10^9/L"), text);
    assertTrue(text.contains("of them by a half"), text);
  }

  @Test
  void headingsStandApart() throws Exception {
    Sheet sheet =
        new Sheet()
            .bold(18, 60, 60, "A salve for elbows that itch: a trial")
            .bold(11, 60, 100, "Methods")
            .text(60, 114, "Forty people were drawn by lot to have the salve or none of it at all,")
            .text(60, 126, "and looked at each week until the itching stopped or a month was over.")
            .bold(11, 60, 150, "Results")
            .text(60, 164, "Twenty people stopped to itch with the salve, and of the others only")
            .text(60, 176, "three, which was fewer than the writers of this paper had thought.");
    PdfPaper paper = READER.read(sheet.bytes());
    List<String> headings =
        paper.headings().stream().map(h -> h.rank() + h.span().of(paper.text())).toList();
    assertEquals(
        List.of("1A salve for elbows that itch: a trial", "2Methods", "2Results"), headings);
  }

  @Test
  void aPictureIsNoText() {
    PdfException e =
        assertThrows(PdfException.class, () -> READER.read(new Sheet().picture().bytes()));
    assertEquals(Status.NO_TEXT, e.status());
    assertTrue(e.getMessage().contains("OCR"), e.getMessage());
  }

  @Test
  void pagesWithoutTextAreNamed() throws Exception {
    PdfPaper paper =
        READER.read(new Sheet().lines(60, 60, column("a", 5)).newPage().picture().bytes());
    assertEquals("pages-without-text", paper.issues().get(0).code());
    assertTrue(paper.issues().get(0).message().contains("2"), paper.issues().toString());
  }

  @Test
  void aPasswordIsAskedFor() {
    assertEquals(Status.ENCRYPTED, refused(new Sheet().text(60, 60, "x").bytes("open", "own")));
  }

  @Test
  void whatOnlyForbidsCopyingIsRead() throws Exception {
    byte[] file = new Sheet().lines(60, 60, column("a", 5)).bytes(null, "own");
    assertTrue(READER.read(file).text().contains("a5 runs"));
  }

  @Test
  void junkAroundAFileDoesNotMatter() throws Exception {
    byte[] file = new Sheet().lines(60, 60, column("a", 5)).bytes();
    ByteArrayOutputStream with = new ByteArrayOutputStream();
    with.write("junk\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
    with.write(file);
    with.write("junk\n".repeat(5000).getBytes(StandardCharsets.US_ASCII));
    assertTrue(READER.read(with.toByteArray()).text().contains("a5 runs"));
  }

  @Test
  void halfAFileIsDamaged() {
    byte[] file = new Sheet().lines(60, 60, column("a", 40)).bytes();
    assertEquals(Status.DAMAGED, refused(Arrays.copyOf(file, file.length / 10)));
    assertEquals(Status.DAMAGED, refused("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aLoopOfPagesIsDamaged() {
    String loop =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count 3/Kids[2 0 R]>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF";
    assertEquals(Status.DAMAGED, refused(loop.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aFileThatInflatesWithoutEndIsStopped() throws Exception {
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(program)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 400; i++) {
        deflated.write(blanks);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + program.size()
                + ">>stream\n")
            .getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(program.toByteArray());
    file.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    PdfText hurried = new PdfText(Duration.ofMillis(200), List.of());
    PdfException e = assertThrows(PdfException.class, () -> hurried.read(file.toByteArray()));
    assertEquals(Status.TIMEOUT, e.status());
  }
}
