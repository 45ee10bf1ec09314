package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that take too much, and processes that end. */
class BudgetTest {

  @TempDir private Path folder;

  private static String status(Child.Result result, String file) {
    return result
        .out()
        .lines()
        .filter(line -> line.contains(file))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .findFirst()
        .orElse("no line of " + file + " in " + result.out() + result.err());
  }

  /** A file of zeros that takes no place on the disk. */
  private static void zeros(Path file, long bytes) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
  }

  /** Much more text than a paper has. */
  private static void large(Path file) throws IOException {
    byte[] text = Trials.paper(1).repeat(5000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long bytes = 0; bytes < 200_000_000; bytes += text.length) {
        out.write(text);
      }
    }
  }

  @Test
  void whatTakesTooMuchGetsItsStatusAndTheOthersAreDone() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 3, 0);
    Files.write(in.resolve("time.pdf"), BadFiles.inflating(300));
    zeros(in.resolve("memory.txt"), 99_000_000);
    Path out = folder.resolve("out");
    Object[] command = {
      "extract",
      in,
      "--out",
      out,
      "--memory-limit",
      16,
      "--size-limit",
      100,
      "--time-limit",
      2,
      "--progress",
      1
    };
    Child.Result result = Child.run(command);
    assertEquals(1, result.code(), result.err());
    assertEquals("OUT_OF_MEMORY", status(result, "memory.txt"));
    assertEquals("TIMEOUT", status(result, "time.pdf"));
    assertTrue(result.out().contains("5 documents: 3 done, 2 failed"), result.out());
    assertTrue(result.err().contains(" of 5 files, "), "told though nothing was ready");
    // What broke its process is not tried again, until it is allowed more.
    Child.Result again = Child.run(command);
    assertEquals(result.out(), again.out());
    assertTrue(again.err().contains("5 inputs are done already, 0 are left"), again.err());
    Files.delete(in.resolve("time.pdf"));
    large(in.resolve("size.txt"));
    Child.Result other =
        Child.run("extract", in, "--out", out, "--memory-limit", 16, "--max-failed", 2);
    assertEquals(0, other.code(), other.out() + other.err());
    // So large a file takes no more memory than a paper may.
    assertEquals("TOO_LARGE", status(other, "memory.txt"));
    assertEquals("TOO_LARGE", status(other, "size.txt"));
    assertTrue(other.err().contains("3 inputs are done already, 2 are left"), other.err());
  }

  @Test
  void aPaperThatTakesTooLongEndsAPrintedRunAsWell() throws Exception {
    Path paper = folder.resolve("time.txt");
    Files.writeString(paper, Trials.paper(1) + Trials.paper(2).repeat(6000));
    Child.Result result = Child.run("extract", paper, "--time-limit", 1);
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains("TIMEOUT"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void aProcessThatEndsIsReplacedAndNothingIsLost() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 0, 60);
    Path out = folder.resolve("out");
    Path stdout = folder.resolve("stdout");
    Path stderr = folder.resolve("stderr");
    Process run = Child.launch(List.of(), Map.of(), stdout, stderr, "extract", in, "--out", out);
    Path journal = out.resolve(".eluate/journal");
    for (int i = 0; i < 1200 && (!Files.exists(journal) || Files.size(journal) < 5000); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    run.descendants().forEach(ProcessHandle::destroyForcibly);
    assertTrue(run.waitFor(120, TimeUnit.SECONDS), "still running");
    assertEquals(0, run.exitValue(), Files.readString(stderr));
    assertEquals(60, Files.readAllLines(out.resolve("records/many.jsonl")).size());
    assertFalse(Files.readString(stdout).contains("CRASHED"));
  }

  @Test
  void aPaperThatEndsItsProcessTwiceIsToldWithTheExitCode() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 2, 0);
    Path slow = in.resolve("0-slow.txt");
    Files.writeString(slow, Trials.paper(1) + Trials.paper(2).repeat(6000));
    Path out = folder.resolve("out");
    Path stdout = folder.resolve("stdout");
    Path stderr = folder.resolve("stderr");
    Process run =
        Child.launch(
            List.of(), Map.of(), stdout, stderr, "extract", in, "--out", out, "--threads", 1);
    int killed = 0;
    for (int i = 0; i < 2400 && killed < 2; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      // so much of the processor only the slow paper takes
      for (ProcessHandle worker : run.descendants().toList()) {
        if (worker.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds() >= 4) {
          // As when Java itself breaks, and as when the system takes its memory.
          String signal = killed == 0 ? "-SEGV" : "-KILL";
          new ProcessBuilder("kill", signal, "" + worker.pid()).start().waitFor();
          worker.onExit().get(60, TimeUnit.SECONDS);
          killed++;
        }
      }
    }
    assertTrue(run.waitFor(120, TimeUnit.SECONDS), "still running");
    String told = Files.readString(stdout) + Files.readString(stderr);
    assertEquals(1, run.exitValue(), told);
    assertTrue(told.contains("CRASHED"), told);
    assertTrue(told.contains("ended its process with exit code 137, twice"), told);
    assertTrue(told.contains("3 documents: 2 done, 1 failed"), told);
    try (DirectoryStream<Path> logs =
        Files.newDirectoryStream(out.resolve(".eluate"), "crash-*.log")) {
      assertTrue(logs.iterator().hasNext(), "what Java has to say of its end");
    }
  }
}
