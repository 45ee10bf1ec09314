package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @TempDir private static Path folder;
  private static Path file;

  @BeforeAll
  static void export() throws IOException {
    Trial.in(folder);
    file = Format.XLSX.write(Papers.open(folder), folder, false).get(0);
  }

  private static Document part(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Jsoup.parse(xml, "", Parser.xmlParser());
    }
  }

  private static List<String> names() throws IOException {
    return part("xl/workbook.xml").select("sheet").eachAttr("name");
  }

  private static Document sheet(String name) throws IOException {
    return part("xl/worksheets/sheet" + (names().indexOf(name) + 1) + ".xml");
  }

  private static String text(Document sheet, String cell) {
    return sheet.select("c[r=" + cell + "]").text();
  }

  @Test
  void aSheetForEachFamilyAndFiveMore() throws IOException {
    List<String> names = new ArrayList<>(List.of("contents", "studies", "documents"));
    Family.ALL.forEach(family -> names.add(family.words()));
    names.addAll(List.of("evidence", "unclaimed numbers"));
    assertEquals(names, names());
  }

  @Test
  void headsStayInSightAndEverySheetHasFilters() throws IOException {
    for (String name : names()) {
      Document sheet = sheet(name);
      assertEquals("frozen", sheet.select("pane").attr("state"), name);
      assertEquals("1", sheet.select("pane").attr("ySplit"), name);
      assertFalse(sheet.select("autoFilter").isEmpty(), name);
      assertTrue(sheet.select("f").isEmpty(), "a formula in " + name);
    }
  }

  @Test
  void valuesAreNumbersLinkedToTheWordsThatProveThem() throws IOException {
    int links = 0;
    Document evidence = sheet("evidence");
    for (Family family : Family.ALL) {
      Document sheet = sheet(family.words());
      List<String> header = sheet.select("row[r=1] c").eachText();
      char quote = (char) ('A' + header.indexOf("quote"));
      for (Element link : sheet.select("hyperlink")) {
        String row = link.attr("ref").substring(1);
        String place = link.attr("location").substring("evidence!".length());
        assertEquals(text(sheet, quote + row), text(evidence, place), family.name());
        links++;
      }
    }
    assertTrue(links > 20, links + " links");
    Document scores = sheet("scores");
    Element value = scores.select("c:contains(12.3)").first();
    assertEquals("n", value.attr("t"));
  }

  @Test
  void quotesLeadBackToTheirFacts() throws IOException {
    Document evidence = sheet("evidence");
    assertFalse(evidence.select("hyperlink").isEmpty());
    for (Element link : evidence.select("hyperlink")) {
      String[] place = link.attr("location").split("!");
      String row = link.attr("ref").substring(1);
      Document sheet = sheet(place[0].replace("'", ""));
      assertEquals(text(evidence, "A" + row), text(sheet, "A" + place[1].substring(1)));
    }
  }

  @Test
  void noTimeIsInTheFile() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
      }
    }
    assertTrue(part("docProps/core.xml").text().contains("1980-02-01T00:00:00Z"));
  }
}
