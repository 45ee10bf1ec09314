package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end before they are done, and are carried on. */
class ResumeTest {

  /** How many runs are killed; -Deluate.kills=50 for a long look. */
  private static final int KILLS = Integer.getInteger("eluate.kills", 2);

  @TempDir private Path folder;

  private Process start(Object... arguments) throws Exception {
    return Child.launch(
        List.of(), Map.of(), folder.resolve("stdout"), folder.resolve("stderr"), arguments);
  }

  private String err() throws Exception {
    return Files.readString(folder.resolve("stderr"), StandardCharsets.UTF_8);
  }

  private static void awaitEnd(ProcessHandle process) throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertFalse(process.isAlive(), "still there a minute after its run was killed");
  }

  @Test
  void killedAtAnyMomentAndCarriedOnTheBytesAreTheSame() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 12, 30);
    Path whole = folder.resolve("whole");
    long start = System.nanoTime();
    Child.Result undisturbed = Child.run("extract", in, "--out", whole, "--threads", 1);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertEquals(0, undisturbed.code(), undisturbed.err());
    Path out = folder.resolve("out");
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = start("extract", in, "--out", out, "--threads", 2 + 2 * (kill % 2));
      run.waitFor(took / 4 + random.nextLong(took), TimeUnit.MILLISECONDS);
      List<ProcessHandle> workers = run.descendants().toList();
      run.destroyForcibly().waitFor();
      for (ProcessHandle worker : workers) {
        awaitEnd(worker);
      }
      if (kill % 5 == 4) {
        assertSame(in, out, whole, undisturbed);
        deleteState(out);
      }
    }
    assertSame(in, out, whole, undisturbed);
    // Nothing is left to do, and so nothing is done.
    long written = Files.getLastModifiedTime(out.resolve("records/many.jsonl")).toMillis();
    assertSame(in, out, whole, undisturbed);
    assertEquals(written, Files.getLastModifiedTime(out.resolve("records/many.jsonl")).toMillis());
  }

  private static void assertSame(Path in, Path out, Path whole, Child.Result undisturbed)
      throws Exception {
    Child.Result last = Child.run("extract", in, "--out", out, "--threads", 2);
    assertEquals(0, last.code(), last.err());
    assertEquals(Trials.results(whole), Trials.results(out));
    assertEquals(
        undisturbed.out().replace(whole.toString(), ""), last.out().replace(out.toString(), ""));
  }

  /** As if nothing had been done yet. */
  private static void deleteState(Path out) throws Exception {
    try (var files = Files.walk(out)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aSecondRunIsToldAndAnInterruptedOneSaysHowToGoOn() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 0, 1500);
    Path out = folder.resolve("out it's");
    Process first = start("extract", in, "--out", out);
    Path journal = out.resolve(".eluate/journal");
    for (int i = 0; i < 1200 && (!Files.exists(journal) || Files.size(journal) < 5000); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    Child.Result second = Child.run("extract", in, "--out", out);
    assertEquals(5, second.code(), second.err());
    assertTrue(second.err().contains("process " + first.pid() + ", started 20"), second.err());
    first.destroy();
    assertTrue(first.waitFor(60, TimeUnit.SECONDS), "still running after it was told to end");
    assertEquals(143, first.exitValue(), err());
    assertTrue(err().contains("--out '" + folder + "/out it'\\''s'"), err());
    JsonNode report = new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
    assertTrue(report.path("interrupted").asBoolean(), report.toString());
    int done = report.at("/totals/documents").asInt();
    assertTrue(done > 0 && done < 1500, "documents done: " + done);
    assertFalse(Files.exists(out.resolve("records/many.jsonl")), "only whole files have names");
  }

  /** R2; a file that is long to look at keeps the run from ending by itself. */
  @Test
  void aSecondInterruptEndsItAtOnce() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 1, 0);
    Path out = folder.resolve("out");
    assertEquals(0, Child.run("extract", in, "--out", out).code());
    try (RandomAccessFile sparse =
        new RandomAccessFile(in.resolve("paper-100.txt").toFile(), "rw")) {
      sparse.setLength(60_000_000_000L);
    }
    Process run = start("extract", in, "--out", out);
    for (int i = 0; i < 600 && !Child.reads(run.toHandle(), "paper-100.txt"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    interrupt(run);
    assertFalse(run.waitFor(1, TimeUnit.SECONDS), "it can't end before it has read the file");
    interrupt(run);
    assertTrue(run.waitFor(5, TimeUnit.SECONDS), "still running after a second Ctrl-C");
    assertEquals(130, run.exitValue(), err());
  }

  private static void interrupt(Process run) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-INT", "" + run.pid()).start().waitFor());
  }
}
