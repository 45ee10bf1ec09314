package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a user gets who scores by gold that is wrong: exit code, place, and a remedy. */
class GoldFaultsTest {

  /**
   * The characters of the title are two UTF-16 units and four bytes in the file, one in the text.
   */
  private static final String TEXT =
      "\uD83D\uDC8A Forty men took aspirin for gout. Aspirin was stopped in two of them.\n";

  private static final String SHA =
      "4a09a1da0c0fb8e9cc6c8b2c6d8f6a3e0b1cb9a5f5fd1a6a8d7a43d0f1b0a111";

  @TempDir private Path folder;
  private Path gold;

  @BeforeEach
  void aDocumentAndItsGold() throws IOException {
    gold = Files.createDirectories(folder.resolve("gold"));
    Files.createDirectories(folder.resolve("papers"));
    Files.writeString(folder.resolve("papers/a.txt"), TEXT);
  }

  /** The gold record of {@code papers/a.txt} with some of it replaced. */
  private static String record(String was, String is) {
    String json =
        """
        {"schemaVersion": 1,
         "id": "a",
         "document": {"kind": "article", "source": {"path": "papers/a.txt"}},
         "groups": [{"label": "men", "kind": "all"}],
         "drugs": [
          {"name": "aspirin", "role": "studied", "group": "men",
           "evidence": [{"start": 17, "end": 24, "quote": "aspirin"}]},
          {"name": "aspirin", "role": "prior", "group": "men",
           "evidence": [{"start": 35, "end": 42, "quote": "Aspirin"}]}
         ]}
        """;
    assertTrue(json.contains(was), was);
    return json.replace(was, is);
  }

  /** In this process; the test of right gold and those of other commands start one of their own. */
  private static Child.Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Main())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Child.Result(code, out.toString(), err.toString());
  }

  @Test
  void rightGoldIsScored() throws Exception {
    Files.writeString(gold.resolve("a.json"), record("", ""));
    Child.Result result = Child.run("score", gold, gold);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("headline exact 1.000"), result.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "G1 no JSON | \"id\": \"a\", | \"id\": , | a.json:2:8: Unexpected character",
        "G2 the same item twice | \"role\": \"prior\", \"group\": \"men\","
            + " | \"role\": \"prior\", \"group\": \"men\", \"evidence\": [{\"quote\": \"gout\"}]},"
            + " {\"name\": \"aspirin\", \"role\": \"prior\", \"group\": \"men\", \"evidence\":"
            + " [{\"quote\": \"gout\"}]}, {\"name\": \"aspirin\", \"role\": \"prior\","
            + " | a.json:8:90: the same item as at",
        "G3 offsets behind the end | \"start\": 35, \"end\": 42 | \"start\": 935, \"end\": 942"
            + " | a.json:9:27: characters 935 to 942 of the document, which has",
        "G3 reversed | \"start\": 35, \"end\": 42 | \"start\": 42, \"end\": 35"
            + " | 42..35 is no span",
        "G3 other words | \"quote\": \"Aspirin\" | \"quote\": \"heparin\""
            + " | characters 35 to 42 of the document are not \"heparin\"",
        "G4 bytes | \"start\": 35, \"end\": 42 | \"start\": 38, \"end\": 45"
            + " | the offsets fit when counted in UTF-8 bytes",
        "G4 units of the file | \"start\": 35, \"end\": 42 | \"start\": 36, \"end\": 43"
            + " | the offsets fit when counted in UTF-16 units of the file",
        "G5 no document | papers/a.txt | papers/b.txt | its document is missing: papers/b.txt",
        "G5 another document | \"papers/a.txt\" | \"papers/a.txt\", \"sha256\": \""
            + SHA
            + "\" | has changed since it was annotated",
        "G6 unknown slot | \"role\": \"prior\" | \"roll\": \"prior\""
            + " | a.json:8:3: drugs.1: unknown slot \"roll\"; the format is printed by:",
        "G6 unknown value | \"role\": \"prior\" | \"role\": \"former\""
            + " | a.json:8:31: drugs.1.role: \"former\" is none of [\"studied\"",
        "G6 newer format | \"schemaVersion\": 1 | \"schemaVersion\": 2"
            + " | format 2, this program knows 1",
        "G6 older format | \"schemaVersion\": 1, | | eluate gold repair writes a copy in format 1",
        "no such group | \"role\": \"prior\", \"group\": \"men\""
            + " | \"role\": \"prior\", \"group\": \"women\""
            + " | a.json:8:49: group \"women\" is not in groups",
        "another name | \"id\": \"a\" | \"id\": \"b\" | name the file b.json",
        "G9 own adjudicator | \"id\": \"a\", | \"id\": \"a\", \"annotation\": {\"annotators\":"
            + " [\"A\", \"B\"], \"adjudicator\": \"B\"}, | \"B\" annotated this document",
      })
  void wrongGoldIsNotScored(String fault, String was, String is, String message) throws Exception {
    Files.writeString(gold.resolve("a.json"), record(was, is == null ? "" : is));
    Child.Result result = run("score", gold, gold);
    assertAll(
        fault,
        () -> assertEquals(4, result.code(), result.err()),
        () -> assertEquals("", result.out()),
        () -> assertTrue(result.err().contains(message), result.err()));
  }

  @Test
  void noDocumentIsInTwoSets() throws Exception {
    Path train = Files.createDirectory(folder.resolve("train"));
    Path test = Files.createDirectory(folder.resolve("test"));
    String doi = "\"document\": {\"ids\": {\"doi\": \"10.1000/X1\"}}";
    String record = "{\"schemaVersion\": 1, \"id\": \"%s\", \"drugs\": [], %s}";
    Files.writeString(train.resolve("p.json"), record.formatted("p", doi));
    Files.writeString(train.resolve("q.json"), record.formatted("q", "\"scores\": []"));
    Files.writeString(test.resolve("r.json"), record.formatted("r", doi.replace("X1", "x1")));
    Files.writeString(test.resolve("q.json"), record.formatted("q", "\"effects\": []"));
    Child.Result result = run("gold", "check", train, test);
    assertEquals(4, result.code(), result.err());
    assertTrue(
        result.out().contains("r.json:1:74: the same document as at " + train.resolve("p.json")),
        result.out());
    assertTrue(
        result.out().contains("q.json:1:28: the same document as at " + train.resolve("q.json")),
        result.out());
    assertTrue(result.out().endsWith("4 records: 2 errors, 0 notes\n"), result.out());
  }

  @Test
  void sameWordsAreTheSameDocument() throws Exception {
    Files.writeString(folder.resolve("papers/b.txt"), TEXT.replace(" for ", "  for\n"));
    Files.writeString(gold.resolve("a.json"), record("", ""));
    Files.writeString(
        gold.resolve("b.json"), "{\"schemaVersion\": 1, \"id\": \"b\", \"scores\": []}");
    Child.Result result = run("gold", "check", gold, "--docs", folder.resolve("papers"));
    assertEquals(4, result.code(), result.err());
    assertTrue(result.out().contains("(same words)"), result.out());
  }

  @Test
  void emptyGoldIsAnErrorAndADocumentWithoutOutcomesIsNone() throws Exception {
    assertEquals(4, run("score", gold, gold).code());
    Path lines = Files.writeString(folder.resolve("gold.jsonl"), "");
    assertEquals(4, run("score", lines, lines).code());
    Path none = Files.createDirectory(folder.resolve("none"));
    Path given = Files.createDirectory(folder.resolve("given"));
    Files.writeString(
        none.resolve("a.json"), "{\"schemaVersion\": 1, \"id\": \"a\", \"drugs\": []}");
    Files.writeString(given.resolve("a.json"), record("", ""));
    Child.Result scored = run("score", none, given);
    assertEquals(0, scored.code(), scored.err());
    assertTrue(
        scored.out().contains("drugs             0    2      0      0  0.000 not def.  not def."),
        scored.out());
  }

  @Test
  void aBrokenLineIsNamedAndNothingScored() throws Exception {
    Path lines =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"schemaVersion\": 1, \"id\": \"x\", \"drugs\": []}\n{\"id\": \"y\" \"drugs\"}\n");
    Child.Result result = run("score", lines, lines);
    assertEquals(4, result.code());
    assertTrue(result.err().contains("gold.jsonl:2:12: "), result.err());
    assertEquals("", result.out());
  }

  @Test
  void repairWritesACopyWithTheRightOffsets() throws Exception {
    String bytes = record("\"start\": 35, \"end\": 42", "\"start\": 38, \"end\": 45");
    Files.writeString(gold.resolve("a.json"), bytes.replace("\"schemaVersion\": 1,", ""));
    Path mended = folder.resolve("mended");
    Child.Result result = run("gold", "repair", gold, "--out", mended);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("1 quotes with new offsets, 0 problems left"), result.out());
    String copy = Files.readString(mended.resolve("a.json"), StandardCharsets.UTF_8);
    assertTrue(copy.contains("\"start\": 35,"), copy);
    assertEquals(0, run("gold", "check", mended).code());
    assertEquals(bytes.length() - 19, Files.readString(gold.resolve("a.json")).length());
    Child.Result again = run("gold", "repair", gold, "--out", mended);
    assertEquals(3, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
  }

  @Test
  void repairTellsWhatItCannotFind() throws Exception {
    Files.writeString(gold.resolve("a.json"), record("\"Aspirin\"", "\"heparin\""));
    Path mended = folder.resolve("mended");
    Child.Result result = run("gold", "repair", gold, "--out", mended);
    assertEquals(4, result.code());
    assertTrue(result.err().contains("a.json:9:17: the document has no such words"), result.err());
  }

  @Test
  void countsThatCannotBeAreFlaggedAndScored() throws Exception {
    Files.writeString(
        gold.resolve("a.json"),
        record("\"drugs\": [", "\"patientCounts\": [{\"count\": -4}], \"drugs\": ["));
    Child.Result result = run("gold", "check", gold);
    assertEquals(0, result.code(), result.out());
    assertTrue(result.out().contains("note: patientCounts.0.count: "), result.out());
    assertTrue(result.out().contains("(implausible; scored as it stands)"), result.out());
  }

  @Test
  void agreementOfNothingIsNotDefined() throws Exception {
    Files.writeString(gold.resolve("a.json"), record("", ""));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("b.json"), "{\"schemaVersion\": 1, \"id\": \"b\", \"drugs\": []}");
    Child.Result one = run("gold", "agree", gold, other);
    assertEquals(0, one.code(), one.err());
    assertTrue(one.out().contains("not defined (n=0)"), one.out());
    assertTrue(one.out().endsWith("0 documents of both, 2 of one alone (left out)\n"), one.out());
    for (String wrong : List.of("NaN", " 0.000", " 1.000")) {
      assertTrue(!one.out().contains(wrong), one.out());
    }
  }
}
