package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
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

  @Test
  void whatTakesTooMuchGetsItsStatusAndTheOthersAreDone() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 3, 0);
    zeros(in.resolve("memory.txt"), 150_000_000);
    zeros(in.resolve("size.txt"), 250_000_000);
    Files.writeString(in.resolve("time.txt"), Trials.paper(1) + Trials.paper(2).repeat(6000));
    try (OutputStream bomb = new GZIPOutputStream(Files.newOutputStream(in.resolve("z.gz")))) {
      for (int i = 0; i < 20; i++) {
        bomb.write(new byte[1_000_000]);
      }
    }
    Path out = folder.resolve("out");
    Object[] command = {
      "extract", in, "--out", out, "--memory-limit", 16, "--size-limit", 200, "--time-limit", 1
    };
    Child.Result result = Child.run(command);
    assertEquals(1, result.code(), result.err());
    assertEquals("OUT_OF_MEMORY", status(result, "memory.txt"));
    assertEquals("OUT_OF_MEMORY", status(result, "size.txt"));
    assertEquals("TIMEOUT", status(result, "time.txt"));
    assertEquals("TOO_LARGE", status(result, "z.gz"));
    assertTrue(result.out().contains("7 documents: 3 done, 4 failed"), result.out());
    // What broke its process is not tried again, until it is allowed more.
    Child.Result again = Child.run(command);
    assertEquals(result.out(), again.out());
    assertTrue(again.err().contains("7 inputs are done already, 0 are left"), again.err());
    Child.Result other =
        Child.run(
            "extract", in, "--out", out, "--size-limit", 1, "--max-failed", 4, "--progress", 0);
    assertEquals(0, other.code(), other.out() + other.err());
    assertEquals("TOO_LARGE", status(other, "memory.txt"));
    assertEquals("TOO_LARGE", status(other, "size.txt"));
    assertTrue(other.err().contains("3 inputs are done already, 4 are left"), other.err());
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
    Path in = Trials.folder(folder.resolve("in"), 0, 120);
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
    assertEquals(120, Files.readAllLines(out.resolve("records/many.jsonl")).size());
    assertFalse(Files.readString(stdout).contains("CRASHED"));
  }
}
