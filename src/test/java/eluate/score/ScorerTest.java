package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eluate.json.JsonFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

  private static final String ASPIRIN = "{\"drugs\": [{\"name\": \"aspirin\"}]}";

  @TempDir private Path folder;
  private Path gold;
  private Path out;

  @BeforeEach
  void twoGoldDocuments() throws IOException {
    gold = Files.createDirectories(folder.resolve("gold/more")).getParent();
    out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(gold.resolve("a.json"), ASPIRIN);
    Files.writeString(gold.resolve("more/b.json"), ASPIRIN);
    Files.writeString(gold.resolve("manifest.json"), "{\"files\": 2}");
  }

  @Test
  void matchesFilesByNameAndLinesById() throws IOException {
    Files.writeString(out.resolve("b.json"), ASPIRIN);
    Files.writeString(
        out.resolve("others.jsonl"), "\n{\"id\": \"a\", \"drugs\": []}\n{\"log\": 1}\n");
    ScoreReport report = Scorer.score(gold, out);
    assertEquals(2, report.documents().size());
    assertEquals(0, report.missing().size());
    assertEquals(new Tally(2, 1, 1, 1), report.pooled());
  }

  @Test
  void takesFilesOfLines() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\": \"x\"}\n" + ASPIRIN.replace("{\"drugs", "{\"id\": \"y\", \"drugs"));
    ScoreReport report = Scorer.score(lines, lines);
    assertEquals(2, report.documents().size());
    assertEquals(new Tally(1, 1, 1, 1), report.pooled());
  }

  @Test
  void aDocumentWithoutARecordHasNoItems() throws IOException {
    ScoreReport report = Scorer.score(gold, out);
    assertEquals(List.of("a", "b"), report.missing());
    assertEquals(new Tally(2, 0, 0, 0), report.pooled());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"drugs\": {}} | 1:11 | drugs must be a list [ ]",
        "{\"drugs\": [1]} | 1:12 | drugs.0 must be an object",
        "{\"scores\": [{\"alt\": [2]}]} | 1:22 | scores.0.alt.0 must be an object",
        "{\"drugs\": [{\"aliases\": \"ASA\"}]} | 1:24 | drugs.0.aliases must be a list [ ]",
        "{\"drugs\": [{\"ignore\": [1]}]} | 1:24 | drugs.0.ignore.0 must be a text in quotes",
        "{\"groups\": [{\"aliases\": 1}],\"drugs\":[]} | 1:25"
            + " | groups.0.aliases must be a list [ ]",
      })
  void saysWhereARecordBreaksTheFormat(String json, String place, String problem)
      throws IOException {
    Path file = Files.writeString(out.resolve("a.json"), json);
    assertEquals(file + ":" + place + ": " + problem, message(out));
    Path lines = folder.resolve("out.jsonl");
    Files.writeString(lines, "\n" + json.replaceFirst("}$", ", \"id\": \"a\"}"));
    assertEquals(lines + ":" + place.replace("1:", "2:") + ": " + problem, message(lines));
  }

  @Test
  void refusesTwoRecordsOfOneDocument() throws IOException {
    Path lines = Files.writeString(folder.resolve("o.jsonl"), "{\"id\":\"a\"}\n{\"id\":\"a\"}");
    String expected = ":2: a second record of document a, the first is " + lines + ":1; remove one";
    assertEquals(lines + expected, message(lines));
  }

  @Test
  void refusesALineWithoutAnId() throws IOException {
    Path lines = Files.writeString(folder.resolve("o.jsonl"), ASPIRIN);
    assertEquals(lines + ":1: no \"id\"; give each line its document's id", message(lines));
  }

  @Test
  void refusesGoldWithoutARecord() {
    String expected =
        out + ": no gold record in it; give a folder of .json records or a .jsonl file";
    assertEquals(
        expected,
        assertThrows(JsonFileException.class, () -> Scorer.score(/* gold= */ out, /* out= */ gold))
            .getMessage());
  }

  @Test
  void refusesWhatIsNotThere() {
    Path nowhere = folder.resolve("nowhere");
    assertThrows(NoSuchFileException.class, () -> Scorer.score(gold, nowhere));
  }

  private String message(Path given) {
    return assertThrows(JsonFileException.class, () -> Scorer.score(gold, given)).getMessage();
  }
}
