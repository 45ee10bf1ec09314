package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Files.writeString(
        folder.resolve("a.json"),
        "{\"schemaVersion\": 1, \"id\": \"a\", \"drugs\": [{\"name\": \"aspirin\"}]}");
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

  @Test
  void tellsWhetherAChangeMadeItWorse() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(Exit.OK, run(folder.toString(), empty.toString(), "--against", folder.toString()));
    assertTrue(out.toString().contains("won: 0\nlost: 1\n  no longer found, a drugs missed: "));
  }

  @Test
  void endsWith4WhenTheGateFails() throws IOException {
    Path file = folder.resolve("thresholds.json");
    Files.writeString(
        file,
        "{\"schemaVersion\": 1, \"rules\": [{\"row\": \"drugs\", \"figure\": \"exact f1\","
            + " \"on\": \"point\", \"atLeast\": 0.5}]}");
    Path junit = folder.resolve("gate.xml");
    String[] gated = {"--gate", file.toString(), "--junit", junit.toString(), "--markdown"};
    assertEquals(Exit.OK, run(folder, folder, gated));
    assertTrue(out.toString().startsWith("### Gate passed\n"), out.toString());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(Exit.INVALID, run(folder, empty, gated));
    assertEquals(
        "eluate: gate failed: drugs exact f1: figure at least 0.500; it is 0.000\n",
        err.toString());
    assertTrue(Files.readString(junit).contains("<failure message=\"it is 0.000\">"));
    assertEquals(Exit.INVALID, run(folder, empty, "--gate", file.toString(), "--json"));
    assertTrue(out.toString().contains("\"passed\": false"), out.toString());
  }

  @Test
  void endsWith2WhenThresholdsOrOptionsAreNotUnderstood() throws IOException {
    Path file = Files.writeString(folder.resolve("thresholds.json"), "{\"rules\": []}");
    assertEquals(Exit.USAGE, run(folder, folder, "--gate", file.toString()));
    assertTrue(err.toString().contains("thresholds.json:1:"), err.toString());
    Files.writeString(
        file,
        "{\"schemaVersion\": 1, \"rules\": [{\"row\": \"drugs\", \"figure\": \"exact f1\","
            + " \"noSignificantDrop\": true}]}");
    assertEquals(Exit.USAGE, run(folder, folder, "--gate", file.toString()));
    assertTrue(err.toString().contains("name a run with --against"), err.toString());
    assertEquals(Exit.USAGE, run(folder, folder, "--junit", "x.xml"));
    assertEquals(Exit.USAGE, run(folder, folder, "--json", "--markdown"));
  }

  @Test
  void writesAPageOfErrorsWithTheTextsThatExtractWrote() throws IOException {
    Path records = Files.createDirectories(folder.resolve("run/records"));
    Files.createDirectory(folder.resolve("run/text"));
    Files.writeString(folder.resolve("run/text/a.txt"), "Heparin was given. All was well.");
    Files.writeString(
        records.resolve("a.json"),
        "{\"drugs\": [{\"name\": \"heparin\", \"evidence\": [{\"start\": 0, \"end\": 7,"
            + " \"quote\": \"Heparin\"}]}]}");
    Path page = folder.resolve("errors.html");
    assertEquals(Exit.OK, run(folder.resolve("a.json"), records, "--html", page.toString()));
    assertTrue(
        Files.readString(page).contains("<mark class=\"out\">Heparin</mark> was given."),
        Files.readString(page));
  }

  private int run(Path gold, Path records, String... options) {
    List<String> arguments = new ArrayList<>(List.of(gold.toString(), records.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... args) {
    return new CommandLine(new ScoreCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
