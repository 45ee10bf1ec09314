package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

  private static final String PAPER =
      "Drug A in gout: a trial. RESULTS: Of 40 patients, 12 µg/kg … “well” in 3.\n";

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static Map<String, String> contents(Path root) throws IOException {
    return Trials.results(root);
  }

  @Test
  void aSinglePaperGoesToStandardOutput() throws Exception {
    Child.Result result = Child.run("extract", file("one.txt", PAPER));
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertEquals("one", new ObjectMapper().readTree(result.out()).get("id").asText());
    assertTrue(result.out().contains("Drug A in gout: a trial"), result.out());
  }

  @Test
  void foldersGiveRecordsTextsAndATable() throws Exception {
    file("in/b/two.txt", PAPER);
    file("in/one.html", "<html><body><h1>Drug A</h1><p>" + PAPER + "</p></body></html>");
    file("in/README.md", "not a paper");
    file("in/.hidden", "not a paper");
    Path out = folder.resolve("out/deep");
    Child.Result result = Child.run("extract", folder.resolve("in"), "--out", out);
    assertEquals(0, result.code(), result.err());
    Map<String, String> contents = contents(out);
    assertEquals(
        Set.of(
            "records/one.json",
            "records/two.json",
            "text/one.txt",
            "text/two.txt",
            "unclaimed/one.json",
            "unclaimed/two.json",
            "catalogue/one.json",
            "catalogue/two.json",
            "evidence-table.csv",
            "unclaimed-numbers.csv",
            "issues.csv",
            "fidelity.csv"),
        contents.keySet());
    assertEquals(PAPER, Files.readString(out.resolve("text/two.txt")));
    assertEquals(3, result.out().lines().count(), result.out());
    assertTrue(result.out().contains("2 documents: 2 done, 0 failed"), result.out());
  }

  @Test
  void aFileOfManyPapersGivesALineForEach() throws Exception {
    String citation = "PMID- %d%nTI  - Drug A in gout: a trial.%nAB  - Of 40 patients, 3 died.%n%n";
    file("in/three.txt", citation.formatted(11) + citation.formatted(12) + citation.formatted(11));
    file("in/one.nbib", citation.formatted(13));
    Path out = folder.resolve("out");
    Child.Result result = Child.run("extract", folder.resolve("in"), "--out", out);
    assertEquals(0, result.code(), result.err());
    Map<String, String> contents = contents(out);
    assertTrue(contents.containsKey("records/one.json"), contents.keySet().toString());
    ObjectMapper mapper = new ObjectMapper();
    for (String place : List.of("records", "text", "unclaimed", "catalogue")) {
      List<String> ids = new ArrayList<>();
      for (String line : contents.get(place + "/three.jsonl").lines().toList()) {
        ids.add(mapper.readTree(line).path("id").asText());
      }
      assertEquals(List.of("12", "11-2"), ids, place);
    }
    String summary = "4 documents: 3 done, 0 failed, 1 superseded";
    assertTrue(result.out().contains(summary), result.out());
    Child.Result printed = Child.run("extract", folder.resolve("in/three.txt"));
    assertTrue(printed.out().endsWith(contents.get("records/three.jsonl")), printed.out());
    assertEquals(3, printed.out().lines().count());
  }

  @Test
  void aBadPaperDoesNotStopTheOthers() throws Exception {
    file("in/a.txt", PAPER);
    file("in/empty.txt", "");
    file("in/z.pdf", "%PDF-1.4\n\0");
    Path out = folder.resolve("out");
    Child.Result result = Child.run("extract", folder.resolve("in"), "-o", out);
    assertEquals(1, result.code(), result.err());
    assertTrue(result.out().contains("EMPTY\t"), result.out());
    assertTrue(result.out().contains("empty.txt: file has 0 bytes"), result.out());
    assertTrue(result.out().contains("DAMAGED\t"), result.out());
    assertTrue(result.out().contains("3 documents: 1 done, 2 failed"), result.out());
    assertTrue(Files.exists(out.resolve("records/a.json")));
    assertFalse(Files.exists(out.resolve("records/empty.json")));
  }

  @Test
  void equalNamesGetDifferentIds() throws Exception {
    file("in/a/x.txt", PAPER);
    file("in/b/X.txt", PAPER);
    file("in/c.txt", PAPER);
    Path out = folder.resolve("out");
    assertEquals(0, Child.run("extract", folder.resolve("in"), "-o", out).code());
    List<String> ids =
        contents(out).keySet().stream().filter(f -> f.startsWith("records/")).toList();
    assertEquals(3, ids.size(), ids.toString());
    assertTrue(ids.contains("records/c.json"), ids.toString());
    assertTrue(
        ids.stream().anyMatch(i -> i.matches("records/x-[0-9a-f]{8}\\.json")), ids.toString());
  }

  @Test
  void theBytesAreTheSameInEveryCountry() throws Exception {
    for (int i = 0; i < 3; i++) {
      file("in/" + i + ".txt", PAPER.replace("12", "1" + i));
    }
    Path first = folder.resolve("first");
    Child.run("extract", folder.resolve("in"), "-o", first, "--threads", 1);
    assertEquals(16, contents(first).size());
    for (String language : List.of("tr", "ar")) {
      Path second = folder.resolve(language);
      String options =
          "-Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-1 -Duser.language="
              + language;
      Path err = folder.resolve("err");
      // The variable reaches the processes that read the papers as well.
      Map<String, String> country = Map.of("JAVA_TOOL_OPTIONS", options, "LC_ALL", "C.UTF-8");
      Path in = folder.resolve("in");
      Path stdout = folder.resolve("stdout");
      Process run = Child.launch(List.of(), country, stdout, err, "extract", in, "-o", second);
      assertEquals(0, run.waitFor(), Files.readString(err));
      assertEquals(contents(first), contents(second));
    }
  }

  @Test
  void usageErrorsAre2() throws Exception {
    Path a = file("a.txt", PAPER);
    Path b = file("b.txt", PAPER);
    assertEquals(2, Child.run("extract").code());
    assertEquals(2, Child.run("extract", "--no-such-option", a).code());
    Child.Result several = Child.run("extract", a, b);
    assertEquals(2, several.code());
    assertTrue(several.err().contains("--out"), several.err());
  }

  @Test
  void placesThatCantBeUsedAre3() throws Exception {
    Path a = file("a.txt", PAPER);
    Child.Result missing = Child.run("extract", folder.resolve("none.txt"));
    assertEquals(3, missing.code());
    assertTrue(missing.err().contains("none.txt: no such file or folder"), missing.err());
    Child.Result taken = Child.run("extract", a, "--out", file("taken", "x"));
    assertEquals(3, taken.code());
    assertTrue(taken.err().contains("taken"), taken.err());
    Child.Result nothing = Child.run("extract", Files.createDirectory(folder.resolve("empty")));
    assertEquals(3, nothing.code());
  }

  @Test
  void aFullDiskIs3() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "skipped: there is no /dev/full");
    Path err = folder.resolve("err");
    assertEquals(3, Child.start(List.of(), full, err, "extract", file("a.txt", PAPER)));
    assertTrue(Files.readString(err).contains("standard output"), Files.readString(err));
  }

  @Test
  void onlyFilesOfTheFoldersThatAreNamedAreRead() throws Exception {
    file("in/z.txt", PAPER);
    file("elsewhere/y.txt", PAPER);
    Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("elsewhere/y.txt"));
    Files.createSymbolicLink(folder.resolve("in/round"), folder.resolve("in"));
    Path pipe = folder.resolve("in/pipe.txt");
    Assumptions.assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "skipped: there are no pipes");
    Path out = folder.resolve("out");
    Child.Result result = Child.run("extract", folder.resolve("in"), "-o", out);
    assertEquals(0, result.code(), result.out() + result.err());
    assertTrue(result.out().contains("1 documents: 1 done"), result.out());
    Child.Result followed = Child.run("extract", folder.resolve("in"), "-o", out, "--follow-links");
    assertEquals(1, followed.code(), followed.err());
    assertTrue(followed.out().contains("3 documents: 2 done, 1 failed"), followed.out());
    assertTrue(followed.out().contains("IO_ERROR\t"), followed.out());
    assertEquals(3, Child.run("extract", pipe).code());
  }

  @Test
  void aNameThatTheLocaleCantSpellIsToldWithTheRemedy() throws Exception {
    file("in/a.txt", PAPER);
    Path in = folder.resolve("in");
    // Named by a shell, since this test may run in such a locale itself.
    String touch = "printf x > \"$(printf 'caf\\303\\251.txt')\"";
    int made = new ProcessBuilder("sh", "-c", touch).directory(in.toFile()).start().waitFor();
    Assumptions.assumeTrue(made == 0, "skipped: can't make a file with such a name");
    Child.Result result = Child.run("extract", in, "-o", folder.resolve("out"));
    assertEquals(1, result.code(), result.err());
    assertTrue(result.out().contains("set a UTF-8 locale"), result.out());
  }

  @Test
  void anUnreadableFolderOrFileDoesNotStopTheWalk() throws Exception {
    file("in/z.txt", PAPER);
    Path closed = Files.createDirectory(folder.resolve("in/closed"));
    Path secret = file("in/secret.txt", PAPER);
    assertTrue(closed.toFile().setReadable(false) && secret.toFile().setReadable(false));
    try {
      Object[] command = {"extract", folder.resolve("in"), "-o", folder.resolve("out")};
      Child.Result result =
          Files.isReadable(secret) ? Child.runWithoutPrivileges(command) : Child.run(command);
      assertEquals(1, result.code(), result.err());
      assertTrue(
          result.out().contains("IO_ERROR\t" + closed + ": permission denied"), result.out());
      assertTrue(
          result.out().contains("IO_ERROR\t" + secret + ": permission denied"), result.out());
      assertTrue(Files.exists(folder.resolve("out/records/z.json")));
    } finally {
      assertTrue(closed.toFile().setReadable(true));
    }
  }

  @Test
  void helpAndVersion() throws Exception {
    Child.Result help = Child.run("extract", "--help");
    assertEquals(0, help.code());
    for (String words : List.of("Usage: eluate extract", "Exit codes:", "Examples:", "--out")) {
      assertTrue(help.out().contains(words), help.out());
    }
    Child.Result version = Child.run("--version");
    assertTrue(version.out().matches("eluate \\d+\\.\\d+\\.\\d+\\S*\\R"), version.out());
  }
}
