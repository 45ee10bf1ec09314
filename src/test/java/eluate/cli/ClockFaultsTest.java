package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that jump, and processes that stand still: all of them, or the one that reads papers. */
class ClockFaultsTest {

  private static final Path JUMPS = Path.of("src/test/resources/eluate/batch/jumping-clock.c");

  /** By the clock a paper may take ten times as long as this, in seconds. */
  private static final int LIMIT = 1;

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void papers() throws IOException {
    in = Trials.folder(folder.resolve("in"), 3, 0);
    // One that takes a moment, but much less than it may.
    Files.writeString(in.resolve("paper-101.txt"), Trials.paper(1) + Trials.paper(2).repeat(500));
    out = folder.resolve("out");
  }

  private Process start(Map<String, String> environment) throws Exception {
    return Child.launch(
        List.of(),
        environment,
        folder.resolve("stdout"),
        folder.resolve("stderr"),
        "extract",
        in,
        "--out",
        out,
        "--threads",
        1,
        "--time-limit",
        LIMIT);
  }

  private String told() throws IOException {
    return Files.readString(folder.resolve("stdout")) + Files.readString(folder.resolve("stderr"));
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    String pid = "" + process.pid();
    assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
  }

  /** Waits until the second paper has been begun, by the first one's record. */
  private void awaitSecondPaper(Process run) throws Exception {
    while (run.isAlive() && !Files.exists(out.resolve("records/paper-100.json"))) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    assertTrue(run.isAlive(), told());
    TimeUnit.MILLISECONDS.sleep(50);
  }

  /** R18. */
  @Test
  void aClockThatJumpsChangesNothing() throws Exception {
    Path library = folder.resolve("jumping-clock.so");
    List<String> compiler =
        List.of("cc", "-shared", "-fPIC", "-o", library.toString(), JUMPS.toString(), "-ldl");
    try {
      Process compiling = new ProcessBuilder(compiler).redirectErrorStream(true).start();
      assertEquals(
          0,
          compiling.waitFor(),
          new String(compiling.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no C compiler to make a clock that jumps");
    }
    Process run = start(Map.of("LD_PRELOAD", library.toString()));
    assertTrue(run.waitFor(120, TimeUnit.SECONDS), "still running");
    assertEquals(0, run.exitValue(), told());
    String started =
        new ObjectMapper()
            .readTree(out.resolve("run-report.json").toFile())
            .path("started")
            .asText();
    Duration off = Duration.between(Instant.parse(started), Instant.now()).abs();
    Assumptions.assumeTrue(off.toHours() > 12, "skipped: this Java asks another clock");
    Path steady = folder.resolve("steady");
    assertEquals(0, Child.run("extract", in, "--out", steady).code());
    assertEquals(Trials.results(steady), Trials.results(out));
  }

  /** R18; as by Ctrl-Z, or when a machine is put to sleep. */
  @Test
  void standingStillIsNoFaultOfThePaper() throws Exception {
    Process run = start(Map.of());
    awaitSecondPaper(run);
    List<ProcessHandle> all = run.descendants().toList();
    signal("STOP", run.toHandle());
    for (ProcessHandle worker : all) {
      signal("STOP", worker);
    }
    TimeUnit.SECONDS.sleep(10 * LIMIT + 3);
    assertFalse(Files.exists(out.resolve("records/paper-101.json")), "stopped too late");
    for (ProcessHandle worker : all) {
      signal("CONT", worker);
    }
    signal("CONT", run.toHandle());
    assertTrue(run.waitFor(120, TimeUnit.SECONDS), "still running");
    assertEquals(0, run.exitValue(), told());
    assertTrue(told().contains("3 documents: 3 done, 0 failed"), told());
  }

  /** R14: what doesn't answer is not waited for, and its paper is tried once more. */
  @Test
  void aProcessThatNoLongerAnswersIsEndedAndThePaperIsTold() throws Exception {
    Process run = start(Map.of());
    awaitSecondPaper(run);
    for (int stopped = 0; run.isAlive() && stopped < 4; stopped++) {
      for (ProcessHandle worker : run.descendants().toList()) {
        signal("STOP", worker);
        worker.onExit().get(60, TimeUnit.SECONDS);
      }
      while (run.isAlive() && run.descendants().noneMatch(w -> Child.reads(w, "paper-101.txt"))) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertTrue(run.waitFor(120, TimeUnit.SECONDS), "still running");
    assertEquals(1, run.exitValue(), told());
    assertTrue(told().contains("TIMEOUT\t"), told());
    assertTrue(told().contains("paper-101.txt: kept its process from answering, twice"), told());
    assertTrue(told().contains("3 documents: 2 done, 1 failed"), told());
  }
}
