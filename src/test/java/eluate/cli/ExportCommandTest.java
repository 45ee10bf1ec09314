package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private static Path folder;
  private static Path out;

  @BeforeAll
  static void extract() throws Exception {
    out = folder.resolve("out");
    Path corpus = Path.of("corpus");
    Child.Result done =
        Child.run(
            "extract",
            corpus.resolve("rct-colchicine-mi.txt"),
            corpus.resolve("case-guselkumab-prp.txt"),
            corpus.resolve("web-denosumab-osteoporosis.html"),
            "--out",
            out);
    assertEquals(0, done.code(), done.err());
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static Child.Result export(Object... arguments) throws Exception {
    return Child.run(Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray());
  }

  @Test
  void sameBytesInAnyTimeZoneAndLanguage() throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertEquals(0, export(out, "--format", "all", "--out", one).code());
    List<String> elsewhere =
        List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR");
    Child.Result other = Child.run(elsewhere, "export", out, "-f", "all", "-o", two);
    assertEquals(0, other.code(), other.err());
    Map<String, byte[]> first = files(one);
    Map<String, byte[]> second = files(two);
    assertEquals(first.keySet(), second.keySet());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    assertEquals(first.size(), other.out().lines().count(), "a line for each file");
  }

  @Test
  void linesAndBiocReadBackGiveTheSameBytes() throws Exception {
    Path one = folder.resolve("there");
    Path two = folder.resolve("back");
    assertEquals(0, export(out, "-f", "jsonl,bioc", "-o", one).code());
    Child.Result back = export(one.resolve("bioc.json"), "-f", "jsonl,bioc", "-o", two);
    assertEquals(0, back.code(), back.err());
    files(one).forEach((n, bytes) -> assertArrayEquals(bytes, read(two.resolve(n)), n));
    Path three = folder.resolve("lines");
    assertEquals(0, export(one.resolve("records.jsonl"), "-f", "jsonl,csv", "-o", three).code());
    assertArrayEquals(read(one.resolve("records.jsonl")), read(three.resolve("records.jsonl")));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(file + " is missing", e);
    }
  }

  @Test
  void theTablesOfTheExtractionAndOfTheExportAreTheSame() throws Exception {
    Path to = folder.resolve("tables");
    assertEquals(0, export(out, "-f", "csv,csv-excel", "-o", to).code());
    for (String table : List.of("evidence-table.csv", "unclaimed-numbers.csv")) {
      assertArrayEquals(read(out.resolve(table)), read(to.resolve(table)), table);
    }
    String excel = new String(read(to.resolve("evidence-table-excel.csv")), StandardCharsets.UTF_8);
    assertTrue(excel.startsWith("\uFEFFdocument,"));
  }

  @Test
  void notesBesideTheTablesSayWhatAnApostropheMeansAndNameTheColumns() throws Exception {
    Path to = folder.resolve("notes");
    assertEquals(0, export(out, "-f", "csv,csv-excel,meta", "-o", to).code());
    for (String name : List.of("csv", "csv-excel", "meta-analysis")) {
      JsonNode notes = new ObjectMapper().readTree(read(to.resolve(name + "-metadata.json")));
      assertTrue(notes.get("rdfs:comment").asText().contains("has an apostrophe"), name);
      for (JsonNode table : notes.get("tables")) {
        String text =
            new String(read(to.resolve(table.get("url").asText())), StandardCharsets.UTF_8);
        String head = text.lines().findFirst().orElseThrow().replace("\uFEFF", "");
        JsonNode columns = table.get("tableSchema").get("columns");
        assertEquals(head, String.join(",", columns.findValuesAsText("titles")));
      }
    }
  }

  @Test
  void aFileThatWasEditedIsNotReplacedUnasked() throws Exception {
    Path to = folder.resolve("edited");
    assertEquals(0, export(out, "-f", "csv", "-o", to).code());
    assertEquals(0, export(out, "-f", "csv", "-o", to).code(), "same content may be written again");
    Path file = to.resolve("documents.csv");
    Files.writeString(file, "mine");
    Child.Result refused = export(out, "-f", "csv", "-o", to);
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("documents.csv") && refused.err().contains("--force"));
    assertEquals("mine", Files.readString(file));
    assertFalse(files(to).keySet().stream().anyMatch(name -> name.endsWith(".part")));
    assertEquals(0, export(out, "-f", "csv", "-o", to, "--force").code());
    assertFalse(Files.readString(file).equals("mine"));
  }

  @Test
  void papersOfOneFileAreExportedLikeOthers() throws Exception {
    Path file = folder.resolve("in/citations.nbib");
    Files.createDirectories(file.getParent());
    String abstracts = "";
    for (int pmid = 1; pmid <= 3; pmid++) {
      abstracts +=
          "PMID- 9900000%d\nTI  - Ebastine in gout.\nAB  - It helped 3 of 4%d.\n\n"
              .formatted(pmid, pmid);
    }
    Files.writeString(file, abstracts);
    Path many = folder.resolve("many");
    assertEquals(0, Child.run("extract", file, "--out", many).code());
    Child.Result all = export(many, "-f", "all");
    assertEquals(0, all.code(), all.err());
    Map<String, byte[]> written = files(many.resolve("export"));
    String lines = new String(written.get("records.jsonl"), StandardCharsets.UTF_8);
    assertEquals(3, lines.lines().count());
    assertArrayEquals(read(many.resolve("evidence-table.csv")), written.get("evidence-table.csv"));
    assertEquals(4, written.keySet().stream().filter(name -> name.endsWith(".html")).count());
  }

  @Test
  void badInputIsNamed() throws Exception {
    Child.Result unknown = export(out, "--format", "docx");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("docx") && unknown.err().contains("pubtator"));
    Child.Result empty = export(Files.createDirectories(folder.resolve("empty")));
    assertEquals(3, empty.code());
    assertTrue(empty.err().contains("folder that extract wrote"), empty.err());
    Path lines = folder.resolve("bad.jsonl");
    Files.writeString(lines, "\n{\"schemaVersion\": 1,\n");
    Child.Result bad = export(lines, "-o", folder.resolve("none"));
    assertEquals(4, bad.code());
    assertTrue(bad.err().contains("bad.jsonl:2:"), bad.err());
  }

  @Test
  void aTextThatWasChangedIsNoticed() throws Exception {
    Path copy = folder.resolve("changed");
    for (Map.Entry<String, byte[]> file : files(out).entrySet()) {
      Path to = copy.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    Path text = copy.resolve("text/rct-colchicine-mi.txt");
    Files.writeString(text, "x" + Files.readString(text));
    Child.Result result = export(copy, "-f", "bioc");
    assertEquals(1, result.code(), "the others are exported");
    assertTrue(result.err().contains("rct-colchicine-mi.txt: does not have the quote"));
    assertTrue(Files.exists(copy.resolve("export/bioc.json")));
  }
}
