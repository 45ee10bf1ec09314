package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Records, corrected or not, become what {@code eluate train} learns names from. */
class CuratedTrainingTest {
  @TempDir private Path folder;

  private static int run(Object command, Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    StringWriter printed = new StringWriter();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(printed))
            .execute(words.toArray(String[]::new));
    assertEquals(0, code, printed.toString());
    return code;
  }

  @Test
  void namesThatRecordsGiveAreMarkedAndAModelIsMadeOfThem() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 12, 0);
    Path out = folder.resolve("out");
    assertEquals(0, Child.run("extract", in, "--out", out).code());
    run(new ExportCommand(), out, "--format", "marks");
    Path training = out.resolve("export/training");
    List<String> lines = Files.readAllLines(training.resolve("marks.jsonl"));
    assertEquals(12, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertTrue(first.get("spans").size() >= 3, first.toString());
    for (JsonNode span : first.get("spans")) {
      assertEquals(
          span.get("text").asText(),
          first.get("text").asText().substring(span.get("start").asInt(), span.get("end").asInt()));
    }
    Path models = folder.resolve("models");
    run(
        new TrainCommand(),
        training,
        "--recipes",
        training.resolve("recipes.json"),
        "--out",
        models);
    assertTrue(Files.size(models.resolve("names.bin")) > 0);
    assertTrue(Files.readString(models.resolve("names.md")).contains("curated"));
  }
}
