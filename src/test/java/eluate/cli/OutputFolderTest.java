package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.batch.OtherVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with a folder that holds something, that fills up, or that is none. */
class OutputFolderTest {

  private static final Path NO_LOCKS = Path.of("src/test/resources/eluate/batch/no-locks.c");

  @TempDir private Path folder;

  private static boolean run(Object... command) throws IOException, InterruptedException {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    Process process;
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
    } catch (IOException e) {
      return false;
    }
    process.getInputStream().readAllBytes();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void aFullDiskIs3AndTheSameCommandGoesOnWhenThereIsRoom() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400k", "none", out),
        "skipped: this user can't mount a small disk");
    try {
      Path in = Trials.folder(folder.resolve("in"), 20, 60);
      Child.Result full = Child.run("extract", in, "--out", out);
      assertEquals(3, full.code(), full.out() + full.err());
      assertTrue(full.err().contains("no space left on the disk"), full.err());
      for (String name : Trials.results(out).keySet()) {
        assertFalse(name.endsWith(".csv"), "only whole files have names: " + name);
      }
      assertTrue(run("mount", "-o", "remount,size=20m", out), "can't make the disk larger");
      Child.Result rest = Child.run("extract", in, "--out", out);
      assertEquals(0, rest.code(), rest.err());
      assertTrue(rest.out().contains("80 documents: 80 done"), rest.out());
    } finally {
      assertTrue(run("umount", out), "the small disk is still mounted");
    }
  }

  @Test
  void whatIsThereIsNeitherDoneAgainNorMixedNorLost() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 3, 0);
    Path out = folder.resolve("out");
    Path settings = folder.resolve("my.toml");
    Files.writeString(settings, "[extract]\nthreads = 1\nprogress = 0\n");
    Object[] command = {"extract", in, "--out", out, "--settings", settings};
    assertEquals(0, Child.run(command).code());
    Map<String, String> first = Trials.results(out);
    JsonNode report = new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
    assertEquals(1, report.at("/settings/threads").asInt(), "from the settings file");
    assertEquals(settings.toString(), report.at("/settings/settings").asText());
    assertTrue(Files.readString(out.resolve("run-report.html")).contains("paper-102.txt"));

    // One input changes, one is damaged, one record was edited by hand.
    Files.writeString(in.resolve("paper-100.txt"), Trials.paper(9));
    Files.writeString(in.resolve("paper-101.txt"), "");
    Path edited = out.resolve("records/paper-102.json");
    Files.writeString(edited, "mine\n");
    Child.Result second = Child.run(command);
    assertEquals(1, second.code(), second.err());
    assertTrue(second.err().contains("is not as it was written"), second.err());
    Map<String, String> now = Trials.results(out);
    assertFalse(now.containsKey("records/paper-101.json"), "it has no record any more");
    assertEquals(first.get("records/paper-102.json"), now.get("records/paper-102.json"));
    assertEquals(
        "mine\n", Files.readString(out.resolve(".eluate/replaced/records/paper-102.json")));
    assertTrue(now.get("records/paper-100.json").contains("49"));
    Path fresh = folder.resolve("fresh");
    assertEquals(1, Child.run("extract", in, "--out", fresh, "--threads", 2).code());
    assertEquals(Trials.results(fresh), now);

    // Another paper of the same name, from elsewhere.
    Path other = Trials.folder(folder.resolve("other"), 1, 0);
    Child.Result clash = Child.run("extract", other, "--out", out);
    assertEquals(2, clash.code(), clash.err());
    assertTrue(clash.err().contains("is the record of"), clash.err());
  }

  @Test
  void resultsOfUnknownOriginAreNotMixedWithOthers() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("records"));
    Files.writeString(out.resolve("records/old.json"), "{}");
    Child.Result refused = Child.run("extract", in, "--out", out);
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains("--force"), refused.err());
    assertFalse(Files.exists(out.resolve("records/paper-100.json")));
  }

  /** R11. */
  @Test
  void resultsOfAnotherVersionAreNotMixedWithOnesOfThis() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path out = folder.resolve("out");
    assertEquals(0, Child.run("extract", in, "--out", out).code());
    Map<String, String> results = Trials.results(out);
    OtherVersion.leaveIn(out, "0.0.7");
    Child.Result refused = Child.run("extract", in, "--out", out);
    assertEquals(2, refused.code(), refused.err());
    String both = "was made by eluate 0.0.7 \\(\\w+\\), this is \\S+ \\(\\w+\\)";
    assertTrue(Pattern.compile(both).matcher(refused.err()).find(), refused.err());
    assertTrue(refused.err().contains("--force"), refused.err());
    Child.Result forced = Child.run("extract", in, "--out", out, "--force");
    assertEquals(0, forced.code(), forced.err());
    assertEquals(results, Trials.results(out));
    JsonNode report = new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
    assertTrue(report.path("replaced").asText().startsWith("0.0.7 ("), report.toString());
    assertTrue(report.at("/program/version").asText().matches("\\d.*"), report.toString());
    assertTrue(Files.readString(out.resolve("run-report.html")).contains("eluate 0.0.7 ("));
  }

  /** R22. */
  @Test
  void aFolderWithoutLocksIsUsedWithAWarning() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path library = folder.resolve("no-locks.so");
    Assumptions.assumeTrue(
        run("cc", "-shared", "-fPIC", "-o", library, NO_LOCKS, "-ldl"),
        "skipped: there is no C compiler to make a file system without locks");
    Path err = folder.resolve("err");
    Path out = folder.resolve("out");
    Map<String, String> preload = Map.of("LD_PRELOAD", library.toString());
    Process process =
        Child.launch(List.of(), preload, folder.resolve("o"), err, "extract", in, "--out", out);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "still running");
    assertEquals(0, process.exitValue(), Files.readString(err));
    assertTrue(Files.readString(err).contains("this file system has no locks"));
    assertTrue(Files.readString(err).contains("no second run"), Files.readString(err));
  }

  /** R23; where a file is open in another program, some systems don't let it be replaced. */
  @Test
  void aFileThatCantBeReplacedIsNamedAndTheOthersAreWritten() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path out = folder.resolve("out");
    Object[] command = {"extract", in, "--out", out};
    assertEquals(0, Child.run(command).code());
    Trials.folder(in, 3, 0);
    Path held = Files.createDirectories(out.resolve("records/paper-101.json/x")).getParent();
    Child.Result one = Child.run(command);
    assertEquals(1, one.code(), one.err());
    assertTrue(one.out().contains("IO_ERROR\t" + held + ": can't be replaced"), one.out());
    assertTrue(one.out().contains("3 documents: 2 done, 1 failed"), one.out());
    assertFalse(Files.exists(out.resolve("text/paper-101.txt")), "no text without a record");
    Files.delete(held.resolve("x"));
    Files.delete(held);
    Path table = out.resolve("evidence-table.csv");
    Files.delete(table);
    Files.createDirectories(table.resolve("x"));
    Child.Result other = Child.run(command);
    assertEquals(3, other.code(), other.out() + other.err());
    assertTrue(other.err().contains(table + ": can't be replaced"), other.err());
    Files.delete(table.resolve("x"));
    Files.delete(table);
    assertEquals(0, Child.run(command).code());
    assertTrue(Files.readString(table).contains("paper-101"), "complete at last");
  }

  @Test
  void settingsThatNoCommandKnowsAreTold() throws Exception {
    Path settings = folder.resolve("bad.toml");
    Files.writeString(settings, "[extract]\nthread = 2\n");
    Child.Result unknown = Child.run("--settings=" + settings, "extract", "x");
    assertEquals(2, unknown.code(), unknown.err());
    assertTrue(unknown.err().contains("[extract] has no setting thread"), unknown.err());
    Files.writeString(settings, "[extract]\nthreads = = 2\n");
    Child.Result broken = Child.run("--settings=" + settings, "extract", "x");
    assertEquals(2, broken.code(), broken.err());
    assertTrue(broken.err().contains("bad.toml:2:"), broken.err());
  }

  @Test
  void aFolderThatCantBeWrittenIsToldBeforeAnyWork() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path out = Files.createDirectory(folder.resolve("out"));
    assertTrue(run("chmod", "555", out), "can't take the right to write away");
    Child.Result shut = Child.runWithoutPrivileges("extract", in, "--out", out);
    assertEquals(3, shut.code(), shut.out() + shut.err());
    assertTrue(shut.err().contains(out.toString()), shut.err());
    assertEquals("", shut.out());
    assertTrue(run("chmod", "755", out), "can't give the right to write back");
    assertEquals(0, Child.run("extract", in, "--out", out).code());
  }
}
