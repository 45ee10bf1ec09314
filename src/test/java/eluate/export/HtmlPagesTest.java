package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.PaperRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPagesTest {
  @TempDir private Path folder;

  private Document page(String id) throws IOException {
    Papers papers = Papers.open(folder);
    List<Path> written = Format.HTML.write(papers, folder, false);
    assertEquals(papers.ids().size() + 1, written.size());
    return Jsoup.parse(Files.readString(folder.resolve("html").resolve(id + ".html")));
  }

  @Test
  void everyFactLeadsToItsWordsAndBack() throws IOException {
    Trial.in(folder);
    Document page = page("trial");
    PaperRecord record = Papers.open(folder).paper("trial").record();
    Elements rows = page.select("tr[id^=f]");
    assertEquals(record.items().count(), rows.size());
    for (Element row : rows) {
      String number = row.id().substring(1);
      assertEquals("#e" + number, row.select("th a").attr("href"));
      assertEquals("#f" + number, page.select("#e" + number).attr("href"));
      int index = Integer.parseInt(number) - 1;
      String quote = record.items().toList().get(index).evidence().get(0).quote();
      Elements marks = page.select("mark.e" + number);
      assertEquals(
          quote.strip(),
          marks.stream().map(Element::wholeText).collect(Collectors.joining()).strip());
    }
  }

  @Test
  void theTextIsWholeAndUnclaimedNumbersAreMarked() throws IOException {
    Trial.in(folder);
    Document page = page("trial");
    assertFalse(page.select("u").isEmpty());
    for (Element row : page.select("tr[id^=l]")) {
      assertEquals(1, page.select("#u" + row.id().substring(1)).size());
    }
    page.select(".n").remove();
    assertEquals(Trial.TEXT.strip(), page.select(".text").first().wholeText().strip());
  }

  @Test
  void nothingOfADocumentIsRunOrLoaded() throws IOException {
    String nasty =
        Trial.TEXT.replace("Ebastine", "<img src=x onerror=alert(1)>\u202E Ebastine \" 'x'")
            + "</div></main><script>alert(1)</script> &amp; <!--\n";
    Trial.in(folder, "nasty", nasty);
    Document page = page("nasty");
    assertTrue(page.select("script, img, link, iframe, object, base").isEmpty());
    assertTrue(page.select(".text").text().contains("<img src=x onerror=alert(1)>[U+202E]"));
    assertTrue(page.select(".text").text().contains("<script>alert(1)</script> &amp; <!--"));
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a.toString()));
      assertFalse(element.attr("href").contains(":"), element.attr("href"));
    }
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }

  @Test
  void picturesShowWhatIsPrinted() throws IOException {
    Trial.in(folder);
    Document page = page("trial");
    List<String> captions = page.select("figcaption").eachText();
    assertTrue(captions.contains("Adverse events"), captions.toString());
    assertTrue(
        captions.contains("Printed ratios with their intervals: ebastine v placebo"),
        captions.toString());
    String words = page.select("svg text").text();
    assertTrue(words.contains("ebastine 5 (13 %)"), words);
    assertTrue(words.contains("OR 6.3 (1.7 to 24.2)"), words);
    for (Element picture : page.select("svg")) {
      assertEquals("img", picture.attr("role"));
      assertFalse(picture.attr("aria-label").isEmpty());
    }
  }

  @Test
  void aCourseIsDrawnForEachArm() throws IOException {
    Trial.in(
        folder,
        "course",
        """
        Drug A for gout: a trial.
        METHODS: Forty adults were randomly assigned to colchicine (n = 20) or placebo (n = 20).
        RESULTS: The HAQ-DI fell from 1.62 at baseline to 0.85 at week 12 with colchicine, and from \
        1.58 at baseline to 1.40 at week 12 with placebo.
        """);
    Document page = page("course");
    Element picture = page.select("figure:contains(over time) svg").first();
    assertEquals(2, picture.select(".line").size());
    assertTrue(picture.text().contains("12 wk") && picture.text().contains("placebo"));
  }

  @Test
  void theListLeadsToEveryPage() throws IOException {
    Trial.in(folder);
    Trial.in(folder, "ö #1", Trial.TEXT);
    page("trial");
    Document list = Jsoup.parse(Files.readString(folder.resolve("html/index.html")));
    assertEquals(
        List.of("./trial.html", "./%C3%B6%20%231.html"), list.select("tbody a").eachAttr("href"));
  }
}
