package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import eluate.document.Table;
import eluate.text.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The cells of real articles are those of their source, read by another parser in another way. */
class JatsTablesTest {

  private static final Readers READERS = new Readers();

  /** What a cell says, without the marks and spaces that reading may add. */
  private static String said(String cell) {
    return cell.replaceAll("[\\s\\h^_]+", "");
  }

  private static List<List<String>> source(Element table) {
    List<TreeMap<Integer, String>> rows = new ArrayList<>();
    List<Element> elements = table.select("tr");
    for (int r = 0; r < elements.size(); r++) {
      while (rows.size() <= r) {
        rows.add(new TreeMap<>());
      }
      int column = 0;
      for (Element cell : elements.get(r).select("> td, > th")) {
        while (rows.get(r).containsKey(column)) {
          column++;
        }
        int wide = cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
        int tall = cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
        String words = said(cell.wholeText());
        for (int i = 0; i < tall && r + i < elements.size(); i++) {
          while (rows.size() <= r + i) {
            rows.add(new TreeMap<>());
          }
          for (int j = 0; j < wide; j++) {
            rows.get(r + i).put(column + j, words);
          }
        }
      }
    }
    return rows.stream().filter(r -> !r.isEmpty()).map(r -> List.copyOf(r.values())).toList();
  }

  private static boolean grid(Element table) {
    List<List<String>> rows = source(table);
    return rows.size() > 1 && rows.stream().anyMatch(r -> r.size() > 1);
  }

  private static List<List<String>> read(Document document, Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<Span> row : table.rows()) {
      rows.add(row.stream().map(cell -> said(document.text(cell))).toList());
    }
    return rows;
  }

  @Test
  void cellsEqualTheSources() throws Exception {
    int tables = 0;
    int cells = 0;
    for (Path file : Shared.files(Shared.path("samples/jats"), ".nxml")) {
      String xml = Files.readString(file, StandardCharsets.UTF_8);
      Element article = Jsoup.parse(xml, "", Parser.xmlParser());
      // Numbers that lead to the reference list are left out of sentences and cells.
      article.select("sup:has(xref[ref-type=bibr])").remove();
      article.select("sub-article").remove();
      List<Element> sources =
          article.select("table-wrap table").stream().filter(JatsTablesTest::grid).toList();
      Document document = READERS.read(file.toString(), Files.readAllBytes(file));
      assertEquals(sources.size(), document.tables().size(), file.toString());
      for (int i = 0; i < sources.size(); i++) {
        Table table = document.tables().get(i);
        String which = file + ", table " + (i + 1);
        assertEquals(source(sources.get(i)), read(document, table), which);
        assertEquals(sources.get(i).select("thead tr").size(), table.headRows(), which);
        Element wrap = sources.get(i).closest("table-wrap");
        String caption = said(wrap.select("> label").text() + wrap.select("> caption").text());
        assertEquals(caption, said(document.text(table.caption())), which);
        tables++;
        cells += table.rows().stream().mapToInt(List::size).sum();
      }
    }
    assertTrue(tables > 60 && cells > 5000, tables + " tables, " + cells + " cells");
  }
}
