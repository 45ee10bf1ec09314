package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.read.pdf.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers and files of which only a part can be read. */
class PartialTest {

  private static final String TEXT = "Of 40 patients, 12 had a complete response.";

  @TempDir private Path folder;

  private JsonNode report(Path out) throws IOException {
    return new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
  }

  private static String status(JsonNode report, String name) {
    for (JsonNode input : report.path("inputs")) {
      if (input.path("path").asText().endsWith(name)) {
        return input.path("status").asText();
      }
    }
    return "no " + name + " in " + report;
  }

  /** Citations with much text that doesn't pack well, so that half of the file has some. */
  private static byte[] packed(int citations) {
    String[] all = new String[citations];
    for (int i = 0; i < citations; i++) {
      all[i] = BadFiles.citation(31_000 + i, TEXT + " " + Integer.toHexString(i * 7_919_333));
    }
    return BadFiles.gzip(BadFiles.pubmed("", all));
  }

  @Test
  void aFileThatEndsTooEarlyKeepsItsPapersAndIsNeverDone() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    byte[] whole = packed(60);
    Files.write(in.resolve("cut.xml.gz"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(in.resolve("good.txt"), BadFiles.PAPER);
    Path out = folder.resolve("out");
    Child.Result first = Child.run("extract", in, "--out", out);
    assertEquals(1, first.code(), first.err());
    JsonNode report = report(out);
    int papers = Files.readAllLines(out.resolve("records/cut.xml.jsonl")).size();
    assertTrue(papers > 5 && papers < 60, papers + " papers");
    assertEquals("PARTIAL(" + papers + " papers)", status(report, "cut.xml.gz"));
    assertEquals("OK", status(report, "good.txt"));
    assertEquals(papers + 1, report.at("/totals/documents").asInt());
    assertEquals(0, report.at("/totals/failed").asInt());
    assertEquals(1, report.at("/totals/filesCutShort").asInt());
    assertTrue(first.out().contains("1 file ends too early"), first.out());
    assertTrue(
        Files.readString(out.resolve("run-report.html"))
            .contains("<td>PARTIAL(" + papers + " papers)"));

    Child.Result again = Child.run("extract", in, "--out", out);
    assertEquals(1, again.code(), again.err());
    assertEquals(first.out(), again.out());
    assertTrue(again.err().contains("1 inputs are done already, 1 are left"), again.err());

    Files.write(in.resolve("cut.xml.gz"), whole);
    Child.Result mended = Child.run("extract", in, "--out", out);
    assertEquals(0, mended.code(), mended.out() + mended.err());
    assertEquals("OK", status(report(out), "cut.xml.gz"));
    assertEquals(60, Files.readAllLines(out.resolve("records/cut.xml.jsonl")).size());
  }

  @Test
  void aPaperReadInPartIsNoSuccessUnlessThatIsAllowed() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.write(
        in.resolve("mixed.pdf"),
        new Sheet()
            .text(60, 60, "Drug A in gout.")
            .newPage()
            .picture()
            .newPage()
            .text(60, 60, "It healed.")
            .newPage()
            .picture()
            .bytes());
    Path out = folder.resolve("out");
    Child.Result strict = Child.run("extract", in, "--out", out);
    assertEquals(1, strict.code(), strict.err());
    assertTrue(
        strict.out().contains("PARTIAL(pages 2, 4 have no text)\tmixed\t")
            && strict.out().contains("1 documents: 1 done, 1 of them in part, 0 failed"),
        strict.out());
    assertTrue(Files.exists(out.resolve("records/mixed.json")));
    assertEquals("PARTIAL(pages 2, 4 have no text)", status(report(out), "mixed.pdf"));
    assertEquals(1, report(out).at("/totals/partial").asInt());

    Child.Result lenient = Child.run("extract", in, "--out", out, "--max-failed", 1);
    assertEquals(0, lenient.code(), lenient.err());
    assertTrue(lenient.err().contains("1 inputs are done already"), lenient.err());

    Child.Result printed = Child.run("extract", in.resolve("mixed.pdf"));
    assertEquals(1, printed.code(), printed.err());
    assertTrue(printed.err().contains("pages 2, 4 have no text"), printed.err());
    assertFalse(printed.out().isEmpty());
  }
}
