package eluate.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.Shared;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.DocumentInfo;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {

  @TempDir private Path folder;

  private static PaperRecord record() {
    Evidence evidence = new Evidence(3, 8, "−0.10", "scores.mean");
    return new PaperRecord(
        PaperRecord.SCHEMA_VERSION,
        "a",
        new DocumentInfo(
            "article",
            "A “title” of Größe",
            2020,
            new DocumentInfo.Ids(null, null, "10.1000/a", null),
            new DocumentInfo.SourceInfo("a.txt", "text/plain", "00")),
        List.of(new Group("all", "all", List.of("both"), 2, null, null, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Score(
                "QMG",
                "all",
                "change",
                "mean",
                new BigDecimal("-0.10"),
                null,
                new Dispersion("SD", new BigDecimal("1E+3"), null, null),
                "P4W",
                List.of(evidence),
                0.0001)),
        List.of(),
        List.of(),
        List.of(
            new AdverseEvent(
                "rash", "all", 1, 2, null, ">=3", null, false, null, List.of(evidence), null)));
  }

  @Test
  void writesEverySlotWithItsPrintedDigits() {
    String json = RecordJson.write(record());
    assertTrue(json.startsWith("{\n  \"schemaVersion\": 1,\n  \"id\": \"a\",\n"), json);
    assertTrue(json.contains("\"value\": -0.10,\n"), json);
    assertTrue(json.contains("\"value\": 1000,\n"), json);
    assertTrue(
        json.contains("\"confidence\": 0.00010\n") || json.contains("\"confidence\": 0.0001\n"),
        json);
    assertTrue(json.contains("\"title\": \"A “title” of Größe\""), json);
    assertTrue(json.contains("\"drugs\": [],\n"), json);
    assertTrue(json.contains("\"severity\": null,\n"), json);
    assertTrue(json.endsWith("}\n"), json);
  }

  @Test
  void comesBackAsItWas() throws Exception {
    Path file = folder.resolve("a.json");
    Files.writeString(file, RecordJson.write(record()));
    assertEquals(RecordJson.write(record()), RecordJson.write(RecordJson.read(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1, \"a\": 2} | :1:",
        "{} x | :1:",
        "{}{} | :1:",
        "{\"a\": | :1:",
        "{\"a\": NaN} | :1:",
        "[] | no JSON object",
        "'' | no JSON object"
      })
  void refusesWhatIsNoSingleObject(String json, String place) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, json);
    IOException e = assertThrows(IOException.class, () -> RecordJson.readTree(file));
    assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    assertTrue(e.getMessage().contains(place), e.getMessage());
  }

  @Test
  void refusesUnknownKeysInItsOwnRecords() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, RecordJson.write(record()).replace("\"unit\"", "\"union\""));
    IOException e = assertThrows(IOException.class, () -> RecordJson.read(file));
    assertTrue(e.getMessage().contains("union"), e.getMessage());
  }

  @Test
  void readsAllGold() throws Exception {
    for (Path place : List.of(Path.of("gold"), Shared.path("bench/ctro/gold"))) {
      for (Path gold : Shared.files(place, ".json")) {
        JsonNode tree = RecordJson.readTree(gold);
        assertTrue(tree.path("document").has("kind"), gold.toString());
      }
    }
  }

  @Test
  void keepsTheDigitsOfGold() throws Exception {
    Path file = folder.resolve("gold.json");
    Files.writeString(file, "{\"value\": 0.10}");
    assertEquals("0.10", RecordJson.readTree(file).get("value").decimalValue().toPlainString());
  }
}
