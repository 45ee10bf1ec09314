package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R12: as many files, and as large ones, as come. {@code -Deluate.inputs=100000} and {@code
 * -Deluate.megabytes=2000} for the numbers of the catalogue, which take a quarter of an hour and 4
 * GB of the disk.
 */
class ManyInputsTest {

  private static final int INPUTS = Integer.getInteger("eluate.inputs", 400);
  private static final int MEGABYTES = Integer.getInteger("eluate.megabytes", 24);

  /** More than a run needs, whatever it reads; Java's own files are the most of it. */
  private static final int HANDLES = 300;

  /** In megabytes, a paper that is larger than one may be. */
  private static final int LARGE = 21;

  @TempDir private Path folder;

  /**
   * Runs it with no more files open at once, and with little memory for the process that writes.
   */
  private Child.Result run(int megabytes, Object... arguments) throws Exception {
    List<String> few = List.of("prlimit", "--nofile=" + HANDLES + ":" + HANDLES);
    try {
      List<String> probe = new ArrayList<>(few);
      probe.add("true");
      Assumptions.assumeTrue(new ProcessBuilder(probe).start().waitFor() == 0);
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no prlimit to keep files from being opened");
    }
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    Process process =
        Child.launch(few, List.of("-Xmx" + megabytes + "m"), Map.of(), out, err, arguments);
    assertTrue(process.waitFor(2, TimeUnit.HOURS), "still running");
    return new Child.Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void filesInAnyNumber() throws Exception {
    for (int n = 0; n < INPUTS; n++) {
      Path place = Files.createDirectories(folder.resolve("in/" + n / 1000));
      Files.writeString(place.resolve("p" + n + ".txt"), "Of " + (9 + n) + " patients, 3 died.\n");
    }
    Path out = folder.resolve("out");
    // About 1.3 KB for each input, beside what all share.
    int megabytes = 40 + INPUTS / 500;
    Child.Result result = run(megabytes, "extract", folder.resolve("in"), "--out", out);
    String all = INPUTS + " documents: " + INPUTS + " done, 0 failed";
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains(all), result.out());
    assertEquals(INPUTS + 1, Files.readAllLines(out.resolve("fidelity.csv")).size());
    Child.Result again = run(megabytes, "extract", folder.resolve("in"), "--out", out);
    assertTrue(again.err().contains(INPUTS + " inputs are done already, 0 are left"), again.err());
    assertTrue(again.out().contains(all), again.out());
  }

  @Test
  void tooLittleMemoryIsToldAndCostsNothing() throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 2, 0);
    Path out = folder.resolve("out");
    Child.Result poor = Child.run(List.of("-Xmx9m"), "extract", in, "--out", out);
    assertEquals(3, poor.code(), poor.out() + poor.err());
    assertTrue(poor.err().contains("needs more memory than the "), poor.err());
    Child.Result rest = Child.run(List.of("-Xmx64m"), "extract", in, "--out", out);
    assertEquals(0, rest.code(), rest.err());
  }

  private static byte[] citation(int n) {
    String text =
        "\nPMID- %d\nTI  - Drug A in gout.\nAB  - Of 40 patients, 3 died.\n".formatted(1000 + n);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void filesOfAnySize() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    int large = Math.max(1, MEGABYTES / LARGE);
    int papers = 0;
    byte[] line = "AD  - Department of Medicine, Some Hospital.\n".getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(in.resolve("download.nbib"));
        OutputStream download = new BufferedOutputStream(file)) {
      for (int n = 0; n < large; n++) {
        for (int small = 0; small < 5; small++) {
          download.write(citation(papers++));
        }
        download.write(citation(900_000 + n));
        for (int bytes = 0; bytes < LARGE * 1_000_000; bytes += line.length) {
          download.write(line);
        }
      }
    }
    byte[] text = Trials.paper(1).repeat(5000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream plain = Files.newOutputStream(in.resolve("plain.txt"));
        OutputStream packed =
            new GZIPOutputStream(Files.newOutputStream(in.resolve("packed.txt.gz")))) {
      for (long bytes = 0; bytes < MEGABYTES * 1_000_000L; bytes += text.length) {
        plain.write(text);
        packed.write(text);
      }
    }
    Path out = folder.resolve("out");
    Child.Result result = run(64, "extract", in, "--out", out, "--memory-limit", 64);
    assertEquals(1, result.code(), result.err());
    for (String file : List.of("plain.txt", "packed.txt.gz", "download.nbib")) {
      assertTrue(result.out().contains("TOO_LARGE\t" + in.resolve(file)), result.out());
    }
    int failed = large + 2;
    String summary = (papers + failed) + " documents: " + papers + " done, " + failed + " failed";
    assertTrue(result.out().contains(summary), result.out());
    assertEquals(papers, Files.readAllLines(out.resolve("records/download.jsonl")).size());
  }
}
