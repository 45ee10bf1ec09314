package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page asks about a paper beside decisions: marked words, and pictures of pages. */
class CurateSelectionTest {
  @TempDir private Path out;

  @Test
  void markedWordsAreReadByTheExtractor() throws Exception {
    new Trial().withoutHarm().into(out, "trial");
    try (Served served = new Served(out, Served.TWO)) {
      Served.Visitor anna = served.visitor("anna");
      int start = Trial.TEXT.indexOf("omnolence");
      int end = Trial.TEXT.indexOf("5 patients") + "5 pat".length();
      Served.Answer answer =
          anna.post(
              "/api/documents/trial/prefill",
              Map.of("start", start, "end", end, "family", "adverseEvents"));
      assertEquals(200, answer.status(), String.valueOf(answer.body()));
      assertEquals(
          "Somnolence was reported by 5 patients",
          answer.body().at("/evidence/0/quote").asText(),
          "widened to whole words");
      JsonNode offered = answer.body().at("/candidates/0");
      assertEquals("somnolence", offered.at("/slots/term").asText(), answer.body().toString());
      assertEquals("5", offered.at("/slots/affected").asText());
      JsonNode quote = offered.at("/evidence/0");
      assertEquals(
          quote.get("quote").asText(),
          Trial.TEXT.substring(quote.get("start").asInt(), quote.get("end").asInt()));
      assertEquals(0, anna.document("trial").get("sequence").asInt(), "nothing is decided by it");
      for (List<Integer> wrong : List.of(List.of(-1, 5), List.of(5, 5), List.of(0, 99_999))) {
        Map<String, Integer> body = Map.of("start", wrong.get(0), "end", wrong.get(1));
        assertEquals(400, anna.post("/api/documents/trial/prefill", body).status());
      }
    }
  }

  @Test
  void aPageOfAPdfFileIsAPicture() throws Exception {
    Path file = out.resolve("paper.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    PageImages images = new PageImages();
    byte[] png = images.png(file, 1).orElseThrow();
    Path picture = Files.write(out.resolve("page.png"), png);
    assertEquals(935, ImageIO.read(picture.toFile()).getWidth(), "8.5 inches of 110 dots");
    assertTrue(images.png(file, 2).isEmpty());
    new Trial().into(out, "trial");
    try (Served served = new Served(out, Served.TWO)) {
      assertEquals(404, served.visitor("anna").get("/api/documents/trial/pages/1.png").status());
    }
  }
}
