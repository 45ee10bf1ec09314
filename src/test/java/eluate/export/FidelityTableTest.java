package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import eluate.read.Paper;
import eluate.read.Papers;
import eluate.read.Readers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FidelityTableTest {

  private static final Readers READERS = new Readers();

  private static List<String> rows(Document document) throws IOException {
    StringWriter out = new StringWriter();
    try (FidelityTable table = new FidelityTable(out)) {
      table.add(document);
    }
    return out.toString().lines().toList();
  }

  private static int characters(Document document) throws IOException {
    return rows(document).stream()
        .skip(1)
        .mapToInt(row -> Integer.parseInt(row.substring(row.lastIndexOf(',') + 1)))
        .sum();
  }

  @Test
  void everyCharacterHasItsRow() throws Exception {
    String page =
        """
        <html><head><title>abc</title></head><body><nav>Home now</nav><script>x()</script>
        <h1>A title</h1><h2>Results</h2><p>It was well<sup><a href="#r1">12</a></sup>.</p>
        <h2>References</h2><p>Elder 1999.</p></body></html>
        """;
    Document document = READERS.read("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "document,fate,part,characters",
            "a,read,title,6",
            "a,read,results,10",
            "a,set aside,boilerplate,10",
            "a,read,headings,17",
            "a,dropped,navigation,7",
            "a,dropped,reference marks,2",
            "a,dropped,\"scripts, forms and the page's head\",6"),
        rows(document));
  }

  /**
   * What real files say, counted by another parser; marks and separators that reading adds aside.
   */
  @Test
  void nothingOfRealFilesVanishes() throws Exception {
    List<Path> files = new ArrayList<>(Shared.files(Shared.path("samples/jats"), ".nxml"));
    files.addAll(Shared.files(Shared.path("samples/bmc_xml"), ".xml"));
    files.addAll(Shared.files(Shared.path("samples/pubmed_xml"), ".xml"));
    for (Path file : files) {
      String xml = Files.readString(file, StandardCharsets.UTF_8);
      String all = Jsoup.parse(xml, "", Parser.xmlParser()).wholeText();
      long source = all.chars().filter(c -> !Character.isWhitespace(c) && c != '\u00a0').count();
      try (Papers papers = READERS.open("a", "a.xml", Files.newInputStream(file))) {
        Paper paper = papers.next();
        double share = characters(paper.read(issue -> {})) / (double) source;
        assertTrue(share > 0.99 && share < 1.03, file + ": " + share);
      }
    }
  }
}
