package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.DocumentScore;
import eluate.score.ScoreReport;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

  private static final String TEXT =
      "They were ill. Forty men took <b>aspirin</b> for gout. It was stopped in two of them.";

  private static ScoreReport report(String role) {
    JsonNode gold = Runs.parse("{'drugs': [{'name': 'aspirin', 'role': 'studied'}]}");
    JsonNode out =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': '"
                + role
                + "', 'evidence': [{'start': 33, 'end': 40, 'quote': 'aspirin'}]}, {'name':"
                + " '<script>alert(1)</script>', 'role': 'prior'}]}");
    return new ScoreReport(List.of(DocumentScore.of("a", gold, out)));
  }

  @Test
  void showsEachErrorWithItsSentence() {
    Document page = Jsoup.parse(ErrorPage.of(report("prior"), null, id -> TEXT));
    Element first = page.select("article").first();
    assertEquals("a drugs · wrong role · wrong role", first.selectFirst("h2").text());
    assertEquals("Forty men took <b>aspirin</b> for gout.", first.selectFirst("p").text());
    assertEquals("aspirin", first.selectFirst("mark").text());
    assertEquals("prior", first.select("dd").get(1).selectFirst("b").text());
    assertEquals(2, page.select("article").size());
  }

  @Test
  void whatADocumentSaysNeverRunsAndNothingIsLoaded() {
    String html = ErrorPage.of(report("prior"), null, id -> TEXT);
    Document page = Jsoup.parse(html);
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("b:containsOwn(aspirin), [src], [href]").size());
    assertTrue(
        page.selectFirst("meta[http-equiv]").attr("content").startsWith("default-src 'none'; "));
    assertFalse(html.contains("http://") || html.contains("https://"));
  }

  @Test
  void showsTheQuoteWhereThereIsNoText() {
    Document page = Jsoup.parse(ErrorPage.of(report("prior"), null, id -> null));
    assertEquals("aspirin", page.selectFirst("article p").text());
  }

  @Test
  void tellsOldErrorsFromNewOnes() {
    ScoreReport now = report("prior");
    ScoreReport before = report("studied");
    Document page = Jsoup.parse(ErrorPage.of(now, Comparison.of(now, before), id -> TEXT));
    assertEquals(List.of("new", "old"), page.select("article").eachAttr("data-change"));
    Document back = Jsoup.parse(ErrorPage.of(before, Comparison.of(before, now), id -> TEXT));
    assertEquals(List.of("fixed", "old"), back.select("article").eachAttr("data-change"));
    assertEquals(
        List.of("", "new", "old"), page.select("select[name=change] option").eachAttr("value"));
  }
}
