package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Section.Role;
import eluate.document.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

  private static final Readers READERS = new Readers();

  private static Document read(String html) throws UnreadableException {
    return READERS.read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyTheArticleInReadingOrder() throws Exception {
    Document document =
        read(
            """
            <!DOCTYPE html><html><head><title>x | Site</title>
            <meta name="citation_doi" content="10.1000/abc"><script>var patients = 500;</script></head>
            <body><div class="cookie-banner">We use cookies, 47 partners.</div>
            <header><a href="/">Home</a></header><nav>Current issue</nav>
            <main><article><h1>Drug&nbsp;A in gout</h1><h2>Methods</h2>
            <p>We gave   A
            to <b>9</b> men.</p><ul><li>one</li><li>two</li></ul>
            <h2>Results</h2><p>Pain fell by &minus;2.6&thinsp;&plusmn;&thinsp;0.7.<br>No one died.</p>
            <h3>Strength</h3><p>It rose.</p></article></main>
            <aside>Most read: 2,000 people</aside><footer>&copy; 2021</footer></body></html>
            """);
    assertEquals(
        """
        Drug A in gout
        Methods
        We gave A to 9 men.
        one
        two
        Results
        Pain fell by −2.6 ± 0.7.
        No one died.
        Strength
        It rose.""",
        document.text());
    assertEquals("text/html", document.source().mediaType());
    assertEquals("Drug A in gout", document.metadata().title());
    assertEquals("10.1000/abc", document.metadata().doi());
    // A subheading has the role of the part that it is in.
    assertEquals(
        List.of(Role.TITLE, Role.METHODS, Role.RESULTS, Role.RESULTS),
        document.sections().stream().map(s -> s.role()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10<sup>-3</sup> | 10^-3",
        "4 &times; 10<sup>9</sup>/L | 4 × 10^9/L",
        "kg/m<sup>2</sup> | kg/m^2",
        "CO<sub>2</sub> | CO2",
        "HbA<sub>1c</sub> | HbA1c",
        "log<sub>10</sub> | log10",
        "CD3<sup>+</sup> | CD3+",
        "Ca<sup>2+</sup> | Ca2+",
        "the 1<sup>st</sup> man | the 1st man",
        "0.72<sup>a</sup> | 0.72^a",
        "<sup>18</sup>F-PET | 18F-PET",
        "as before<sup><a href='#r1'>12,13</a></sup>. | as before.",
        "10<sub>2</sub> | 10_2"
      })
  void raisedNumbersNeverJoinTheNumberBefore(String html, String text) throws Exception {
    assertEquals("x " + text, read("<p>x " + html + "</p>").text());
  }

  @Test
  void tablesKeepTheirCells() throws Exception {
    Document document =
        read(
            """
            <p>Before.</p><table><caption>Table 1. Pain</caption>
            <tr><th rowspan="2">Arm</th><th colspan="2">Pain</th></tr>
            <tr><th>start</th><th>end</th></tr>
            <tr><td>A</td><td>27<p>(3)</p></td><td></td></tr></table><p>After.</p>
            """);
    Table table = document.tables().get(0);
    assertEquals("Table 1. Pain", document.text(table.caption()));
    assertEquals(2, table.headRows());
    assertEquals(
        List.of(
            List.of("Arm", "Pain", "Pain"),
            List.of("Arm", "start", "end"),
            List.of("A", "27 (3)", "")),
        table.rows().stream().map(row -> row.stream().map(document::text).toList()).toList());
    assertEquals(
        "Before.\nTable 1. Pain\nArm\tPain\nstart\tend\nA\t27 (3)\t\nAfter.", document.text());
  }

  @Test
  void emptyCellsKeepTheirColumnsAndTheHeadIsWhatThePageCallsIt() throws Exception {
    Document document =
        read(
            """
            <table><thead><tr><td></td><td>N = 4</td></tr></thead>
            <tr><th colspan="2">Harms</th></tr><tr><td rowspan="2">rash</td></tr>
            <tr><td>3</td></tr><tr><td>x</td><td></td></tr></table>
            """);
    Table table = document.tables().get(0);
    assertEquals(1, table.headRows());
    assertEquals(
        List.of(
            List.of("", "N = 4"),
            List.of("Harms", "Harms"),
            List.of("rash"),
            List.of("rash", "3"),
            List.of("x", "")),
        table.rows().stream().map(row -> row.stream().map(document::text).toList()).toList());
  }

  @Test
  void layoutTablesAreNoTables() throws Exception {
    Document document =
        read("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>");
    assertTrue(document.tables().isEmpty());
    assertEquals("a b", document.text().replaceAll("\\s+", " "));
  }

  @Test
  void plainTextWithAnglesIsNoPage() throws Exception {
    assertEquals("text/plain", read("P <0.05 and <b was seen>").source().mediaType());
  }

  @Test
  void hugePagesTakeSeconds() {
    String nested = "<div>".repeat(100_000) + "deep";
    String cells =
        "<table>" + "<tr><td rowspan='9'>a</td><td>b</td></tr>".repeat(20_000) + "</table>";
    String classes = "<p class='related'>x</p>".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String html : List.of(nested, cells, classes + "<h1>T</h1><p>text</p>")) {
            assertFalse(read("<html><body>" + html).text().isEmpty());
          }
        });
  }
}
