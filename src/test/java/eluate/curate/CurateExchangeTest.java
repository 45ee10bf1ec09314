package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.cli.Main;
import eluate.curate.store.ReviewLock;
import eluate.curate.store.SqliteJournal;
import eluate.json.RecordJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Decisions and records leave and come back the same. */
class CurateExchangeTest {
  @TempDir private Path folder;
  private Path out;
  private String printed;

  @BeforeEach
  void review() throws Exception {
    out = Files.createDirectories(folder.resolve("out"));
    new Trial().into(out, "trial");
    new Trial().into(out, "other");
    try (Served served = new Served(out, Served.TWO)) {
      Served.Visitor anna = served.visitor("anna");
      Served.Visitor ben = served.visitor("ben");
      JsonNode score = anna.item("trial", "scores", "value", "12.30");
      ObjectNode slots = score.get("slots").deepCopy();
      slots.put("value", "12.40");
      anna.decide("trial", score, "correct", Map.of("slots", slots));
      anna.decide(
          "trial", score, "comment", Map.of("comment", "as in the table", "baseRevision", 1));
      ben.decide("trial", score, "correct", Map.of("slots", slots));
      anna.acceptAllAndFinish("trial");
      ben.acceptAllAndFinish("trial");
      anna.decide("other", anna.item("other", "scores", "value", "8.0"), "unsure", Map.of());
    }
  }

  private int run(Object... arguments) {
    StringWriter text = new StringWriter();
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int code =
        new CommandLine(new Main())
            .setOut(new PrintWriter(text))
            .setErr(new PrintWriter(text))
            .execute(words);
    printed = text.toString();
    return code;
  }

  private static Map<String, String> files(Path where) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(where)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(where.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** The same papers without a decision. */
  private Path fresh(String name) throws Exception {
    Path other = Files.createDirectories(folder.resolve(name));
    new Trial().into(other, "trial");
    new Trial().into(other, "other");
    return other;
  }

  @Test
  void g15ExportImportExportGivesTheSameBytes() throws Exception {
    Path first = folder.resolve("first");
    assertEquals(1, run("curate", "export", out, "--out", first), printed);
    assertTrue(printed.contains("other left out: 0 of 2 reviewers are done with it"), printed);
    Path other = fresh("again");
    assertEquals(0, run("curate", "import", other, first), printed);
    assertFalse(printed.contains("not what the decisions come to"), printed);
    Path second = folder.resolve("second");
    assertEquals(1, run("curate", "export", other, "--out", second), printed);
    assertEquals(files(first), files(second));
    assertEquals(0, run("curate", "import", other, first), printed);
    assertTrue(printed.contains(" 0 new"), printed);
  }

  @Test
  void theFinalRecordsAreGold() throws Exception {
    run("curate", "export", out);
    Path gold = out.resolve("curation").resolve("gold");
    JsonNode record = RecordJson.readTree(gold.resolve("trial.json"));
    assertEquals("12.40", record.at("/scores/0/value").decimalValue().toPlainString());
    assertEquals("[\"anna\",\"ben\"]", record.at("/annotation/annotators").toString());
    Path docs = Files.createDirectories(folder.resolve("docs"));
    ((ObjectNode) record.at("/document/source")).put("sha256", Hashes.sha256(Trial.TEXT));
    Files.writeString(docs.resolve("trial.txt"), Trial.TEXT);
    Files.writeString(gold.resolve("trial.json"), RecordJson.write(record));
    assertEquals(0, run("gold", "check", gold, "--docs", docs), printed);
    assertEquals(0, run("score", gold, out.resolve("records"), "--docs", docs), printed);
  }

  @Test
  void finalRecordsGoOnToAllOtherFormats() throws Exception {
    assertEquals(1, run("curate", "export", out, "--texts"), printed);
    Path folder = out.resolve("curation");
    assertEquals(0, run("export", folder, "--format", "jsonl,bioc,html"), printed);
    boolean told = false;
    for (String content : files(folder.resolve("export")).values()) {
      told |= content.contains("12.40");
    }
    assertTrue(told, "the corrected value is in them");
  }

  @Test
  void finalRecordsGoOnToAnnotationTools() throws Exception {
    assertEquals(1, run("curate", "export", out, "--texts"), printed);
    Path review = out.resolve("curation");
    assertEquals(0, run("export", review, "--format", "brat,w3c"), printed);
    Path marks = review.resolve("export/brat");
    String text = Files.readString(marks.resolve("trial.txt"));
    assertEquals(Trial.TEXT, text);
    List<String> lines = Files.readAllLines(marks.resolve("trial.ann"));
    String score = lines.stream().filter(l -> l.contains("12.30 with")).findFirst().orElseThrow();
    String[] parts = score.split("[\t ]", 5);
    assertEquals("scores", parts[1]);
    assertEquals(parts[4], text.substring(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
    String note = lines.get(lines.indexOf(score) + 1);
    assertTrue(note.contains("AnnotatorNotes " + parts[0]), note);
    assertTrue(note.contains("value=12.40"), note);
    assertTrue(Files.readString(marks.resolve("annotation.conf")).contains("\nadverseEvents\n"));
    JsonNode page = RecordJson.readTree(review.resolve("export/web-annotations/trial.jsonld"));
    assertEquals("http://www.w3.org/ns/anno.jsonld", page.get("@context").asText());
    for (JsonNode annotation : page.get("items")) {
      JsonNode selectors = annotation.at("/target/0/selector");
      int start = selectors.at("/1/start").asInt();
      String exact = selectors.at("/0/exact").asText();
      assertTrue(text.startsWith(exact, start), annotation.toString());
      assertTrue(text.substring(0, start).endsWith(selectors.at("/0/prefix").asText()));
    }
    assertEquals(5, page.get("items").size());
  }

  @Test
  void everyExportNamesItsProgramAndCounts() throws Exception {
    assertEquals(1, run("curate", "export", out, "--texts"), printed);
    JsonNode summary = RecordJson.readTree(out.resolve("curation/export.json"));
    assertEquals(16, summary.get("rules").asText().length());
    assertEquals(2, summary.at("/facts/scores").asInt());
    assertEquals("0 of 2 reviewers are done with it", summary.at("/leftOut/other").asText());
    Files.writeString(out.resolve("text/other.txt"), "x" + Trial.TEXT);
    Path folder = out.resolve("tables");
    assertEquals(1, run("export", out, "--format", "csv", "--out", folder), printed);
    assertTrue(printed.contains("other left out: "), printed);
    JsonNode beside = RecordJson.readTree(folder.resolve("export.json"));
    assertEquals(summary.get("rules"), beside.get("rules"));
    assertEquals(1, beside.get("documents").asInt());
    assertTrue(beside.at("/leftOut/other").asText().contains("does not have the quote"));
  }

  @Test
  void g16TwoMachinesBecomeOneReview() throws Exception {
    Path decisions = folder.resolve("decisions.jsonl");
    run("curate", "export", out, "--out", folder.resolve("all"));
    List<String> lines = Files.readAllLines(folder.resolve("all").resolve("decisions.jsonl"));
    List<String> ofBen = lines.stream().filter(line -> line.contains("\"ben\"")).toList();
    Files.write(decisions, ofBen);
    Path merged = fresh("merged");
    List<String> ofAnna = lines.stream().filter(line -> line.contains("\"anna\"")).toList();
    Path other = folder.resolve("anna.jsonl");
    Files.write(other, ofAnna);
    assertEquals(0, run("curate", "import", merged, decisions, other), printed);
    assertEquals(1, run("curate", "export", merged, "--out", folder.resolve("both")), printed);
    assertEquals(
        files(folder.resolve("all").resolve("gold")),
        files(folder.resolve("both").resolve("gold")));
    // One reviewer on two machines: both decisions stay, and the item wants another look.
    String clash =
        ofAnna.stream()
            .filter(line -> line.contains("\"unsure\""))
            .findFirst()
            .orElseThrow()
            .replaceAll("\"eventId\":\"........", "\"eventId\":\"00000000");
    Files.writeString(decisions, clash + "\n");
    assertEquals(0, run("curate", "import", merged, decisions), printed);
    assertTrue(printed.contains("1 in conflict"), printed);
    try (Served served = new Served(merged, Served.TWO)) {
      JsonNode item = served.visitor("anna").item("other", "scores", "value", "8.0");
      assertEquals("versions", item.at("/changed/why").asText());
    }
  }

  @Test
  void g17FilesThatAnEditorTouched() throws Exception {
    run("curate", "export", out, "--out", folder.resolve("all"));
    Path decisions = folder.resolve("all").resolve("decisions.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(decisions));
    Collections.reverse(lines);
    Path edited = folder.resolve("edited.jsonl");
    Files.writeString(edited, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    Path again = fresh("again");
    assertEquals(0, run("curate", "import", again, edited), printed);
    run("curate", "export", again, "--out", folder.resolve("back"));
    assertEquals(
        Files.readString(decisions),
        Files.readString(folder.resolve("back").resolve("decisions.jsonl")));
    Files.writeString(edited, lines.get(0).replace("\"action\":\"", "\"action\":\"x") + "\n");
    assertEquals(4, run("curate", "import", again, edited), printed);
    assertTrue(printed.contains("edited.jsonl:1:"), printed);
    Path gold = folder.resolve("all").resolve("gold").resolve("trial.json");
    Files.writeString(gold, Files.readString(gold).replace("12.40", "12.41"));
    assertEquals(0, run("curate", "import", again, folder.resolve("all")), printed);
    assertTrue(printed.contains("trial.json is not what the decisions come to"), printed);
  }

  @Test
  void goldBecomesDecisions() throws Exception {
    run("curate", "export", out, "--out", folder.resolve("all"));
    Path gold = folder.resolve("all").resolve("gold");
    Path again = fresh("again");
    assertEquals(0, run("curate", "import", again, gold, "--as", "erik"), printed);
    run("curate", "export", again, "--out", folder.resolve("back"));
    JsonNode before = RecordJson.readTree(gold.resolve("trial.json"));
    JsonNode after =
        RecordJson.readTree(folder.resolve("back").resolve("gold").resolve("trial.json"));
    ((ObjectNode) before).remove("annotation");
    ((ObjectNode) after).remove("annotation");
    assertEquals(RecordJson.write(before), RecordJson.write(after));
  }

  @Test
  void decisionsTeach() throws Exception {
    assertEquals(0, run("curate", "suggest", out), printed);
    assertTrue(printed.contains("rule-of-the-test"), printed);
    assertTrue(printed.contains("0.8-0.9\t4\t0.80"), printed);
  }

  @Test
  void aReviewThatIsServedTakesNoImport() throws Exception {
    try (ReviewLock lock = ReviewLock.of(out.resolve("curation.sqlite"));
        SqliteJournal held = lock.journal()) {
      assertFalse(held.decisions().isEmpty());
      assertEquals(5, run("curate", "import", out, folder.resolve("none.jsonl")), printed);
      assertTrue(printed.contains("process " + ProcessHandle.current().pid()), printed);
      assertEquals(5, run("curate", out), printed);
    }
    assertEquals(2, run("curate", out, "--bind", "0.0.0.0"), printed);
    assertTrue(printed.contains("every address"), printed);
  }
}
