package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void gold() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"drugs\": [{\"name\": \"aspirin\"}]}");
  }

  @Test
  void printsTheTable() {
    assertEquals(Exit.OK, run(folder.toString(), folder.toString()));
    assertTrue(out.toString().endsWith("headline found 1.000, headline exact 1.000\n"));
  }

  @Test
  void printsDetailsBeforeTheTable() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(Exit.OK, run(folder.toString(), empty.toString(), "--details"));
    assertTrue(out.toString().startsWith("a drugs missed: gold={\"name\":\"aspirin\"} «»\nfamily"));
  }

  @Test
  void printsJson() {
    assertEquals(Exit.OK, run(folder.toString(), folder.toString(), "--json", "--details"));
    assertTrue(out.toString().contains("\"headline\": 1.0"), out.toString());
    assertTrue(out.toString().contains("\"details\": []"), out.toString());
  }

  @Test
  void groupsErrorsByCause() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("none"));
    assertEquals(Exit.OK, run(folder.toString(), empty.toString(), "--errors"));
    assertTrue(
        out.toString().contains("not named              1 100.0%\n    a drugs"), out.toString());
    assertEquals(Exit.OK, run(folder.toString(), empty.toString(), "--errors", "--json"));
    assertTrue(out.toString().contains("\"cause\": \"not named\""), out.toString());
  }

  @Test
  void endsWith4WhenARecordBreaksTheFormat() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Path file = Files.writeString(bad.resolve("a.json"), "{\"drugs\": [}");
    assertEquals(Exit.INVALID, run(bad.toString(), bad.toString()));
    assertTrue(err.toString().startsWith("eluate: " + file + ":1:12: "), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void endsWith2WithoutOut() {
    assertEquals(Exit.USAGE, run(folder.toString()));
  }

  private int run(String... args) {
    return new CommandLine(new ScoreCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
