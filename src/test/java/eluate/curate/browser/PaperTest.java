package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.read.Readers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** A paper as its file shows it: tables, pages, and a text that changed (row S23). */
class PaperTest extends BrowserTest {
  private static final String TABLE =
      """
      <html><head><title>Velotrine for winter itch</title></head><body>
      <h1>Velotrine for winter itch</h1>
      <h2>Results</h2><p>Adults with winter itch were seen at 3 sites over 12 weeks.</p>
      <table><caption>Table 1. Itch scores</caption>
      <thead><tr><th rowspan="2">Visit</th><th colspan="2">Mean score</th></tr>
      <tr><th>Velotrine</th><th>Placebo</th></tr></thead>
      <tbody><tr><td>Baseline</td><td>6.1</td><td>6.2</td></tr>
      <tr><td>Week 12</td><td>2.4</td><td>5.8</td></tr></tbody></table>
      </body></html>
      """;

  private Extraction.Paper paper(String name, String mediaType, byte[] bytes) throws Exception {
    Files.write(folder.resolve(name), bytes);
    Document document = new Readers().read("a", name, bytes, issue -> {});
    return extraction()
        .paper("a", "Velotrine for winter itch", document.text())
        .source(name, mediaType);
  }

  @Test
  void aTableIsShownAsATable() throws Exception {
    paper("itch.html", "text/html", TABLE.getBytes(StandardCharsets.UTF_8))
        .score("2.4", "itch score", "2.4")
        .write();
    Tab anna = person(closing(Served.byOne(folder, "anna")), "anna");
    assertEquals("Table 1. Itch scores", anna.text("#text table caption"));
    assertEquals("2", anna.run("document.querySelectorAll('#text thead tr').length").asText());
    assertEquals("2", anna.run("document.querySelector('#text th').rowSpan").asText());
    assertEquals("2", anna.run("document.querySelectorAll('#text th')[1].colSpan").asText());
    assertEquals("2.4", anna.text("#text tbody tr:last-child td:nth-child(2) mark.current"));
    assertEquals("Results", anna.text("#text h3:last-of-type"));
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (String line :
          new String[] {
            "Velotrine for winter itch, a trial in three towns.",
            "At week 12 the mean itch score was 2.4 with velotrine."
          }) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void thePageOfAPdfFileStandsBesideTheText() throws Exception {
    paper("itch.pdf", "application/pdf", pdf())
        .score("mean itch score was 2.4", "itch score", "2.4")
        .write();
    Tab anna = person(closing(Served.byOne(folder, "anna")), "anna");
    anna.press("p").until("document.querySelector('#picture img')?.naturalWidth === 935");
    assertTrue(anna.text("#picture .bar").contains("Page 2 of 2"), "the page of the evidence");
    anna.click("#picture .bar button", 1);
    anna.until("document.querySelector('#picture .bar').innerText.includes('Page 1 of 2')");
    anna.until("document.querySelector('#picture img').naturalWidth === 935");
    anna.press("a").saved().press("p");
    assertEquals("true", anna.run("document.querySelector('#picture').hidden").asText());
    noComplaints(anna);
  }

  private static void look(Tab tab, String name) {
    tab.run(
        "[...document.querySelectorAll('[data-row]')].find(row => row.innerText.startsWith('"
            + name
            + "')).click()");
  }

  @Test
  void s23AChangedTextIsReadOnlyUntilItIsTakenOver() throws Exception {
    String text = "RESULTS\nThe itch score was 2.4. The pain score was 3.5.\n";
    extraction()
        .paper("a", "Itch", text)
        .score("itch score was 2.4", "itch score", "2.4")
        .score("pain score was 3.5", "pain score", "3.5")
        .write();
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("a", "a").saved();
    extraction()
        .paper("a", "Itch", "A foreword.\n" + text.replace(" The pain score was 3.5.", ""))
        .score("itch score was 2.4", "itch score", "2.4")
        .write();
    anna.until("!document.querySelector('#changed').hidden");
    assertTrue(anna.text("#changed").contains("words of 1 decided item"), anna.text("#changed"));
    look(anna, "pain score");
    anna.until("document.querySelector('#card').innerText.includes('not in the changed text')");
    look(anna, "itch score");
    anna.until("document.querySelector('#text mark.current') !== null");
    assertEquals("itch score was 2.4", anna.text("#text mark.current"), "found again by its words");
    assertEquals("", anna.text("#card .actions"), "nothing can be decided");
    anna.press("x");
    assertFalse(anna.text("#card").contains("Why is it wrong"), anna.text("#card"));
    anna.click("#changed button", 1).saved();
    anna.until("document.querySelector('#changed').hidden");
    anna.until("document.querySelector('#card .actions')?.innerText.includes('Reject')");
    anna.until("document.querySelector('#rows').innerText.includes('changed')");
    look(anna, "itch score");
    anna.press("x", "1").saved();
    assertEquals(1, served.decisions("REBASE").size());
    assertEquals(1, served.decisions("REJECT").size());
    noComplaints(anna);
  }
}
