package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblateCommandTest {

  @TempDir private Path folder;

  @Test
  void printsAndWritesARowForEachPart() throws Exception {
    Path docs = Files.createDirectories(folder.resolve("set/docs"));
    Path gold = Files.createDirectories(folder.resolve("set/gold"));
    Files.writeString(docs.resolve("a.txt"), "Aspirin in gout\n\nRESULTS: Aspirin helped.\n");
    Files.writeString(
        gold.resolve("a.json"), "{\"drugs\": [{\"name\": \"aspirin\", \"role\": \"studied\"}]}");
    Path page = folder.resolve("ablation.md");
    Child.Result result = Child.run("ablate", docs, gold, "--write", page);
    assertEquals(0, result.code(), result.err());
    List<String> rows = result.out().lines().toList();
    assertEquals("| parts | set found | set exact |", rows.get(0));
    assertEquals(8, rows.size());
    assertTrue(rows.get(2).matches("\\| everything \\| \\d\\.\\d{3} \\| \\d\\.\\d{3} \\|"));
    assertTrue(Files.readString(page).contains(result.out()));
  }

  @Test
  void wantsPairs() throws Exception {
    assertEquals(2, Child.run("ablate", folder, folder, folder).code());
  }
}
