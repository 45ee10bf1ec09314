package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others write, touch and remove while they are read (R7). */
class ChangingInputTest {

  private static final int PAPERS = 60;

  @TempDir private Path folder;

  private Path input(String name) throws IOException {
    Path made = Trials.folder(folder.resolve("made-" + name), 0, PAPERS).resolve("many.nbib");
    Path input = Files.createDirectories(folder.resolve("in")).resolve(name);
    // Each file has citations of its own: of the same ones only the last would stand.
    String own = "PMID- " + (1 + name.charAt(0) - 'a');
    return Files.writeString(input, Files.readString(made).replace("PMID- ", own));
  }

  /** Waits until papers of an input have been written. */
  private void awaitPapersOf(String id, Process run) throws Exception {
    Path part = folder.resolve("out/records/." + id + ".jsonl.part");
    while (run.isAlive() && (!Files.exists(part) || Files.size(part) == 0)) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    assertTrue(run.isAlive(), "ended before " + id + " was read");
  }

  @Test
  void whatChangesIsReadOnceMoreAndWhatVanishesOrGoesOnChangingIsTold() throws Exception {
    Path grows = input("a-grows.nbib");
    Path touched = input("b-touched.nbib");
    Path vanishes = input("c-vanishes.nbib");
    Path restless = input("d-restless.nbib");
    Path stdout = folder.resolve("stdout");
    Path stderr = folder.resolve("stderr");
    Path out = folder.resolve("out");
    Object[] command = {"extract", folder.resolve("in"), "--out", out, "--threads", 1};
    Process run = Child.launch(List.of(), Map.of(), stdout, stderr, command);
    awaitPapersOf("a-grows", run);
    String more =
        "PMID- 9999\nTI  - Ebastine for urticaria.\nAB  - Of 77 patients, 3 had nausea.\n";
    Files.writeString(grows, more, StandardOpenOption.APPEND);
    awaitPapersOf("b-touched", run);
    Files.setLastModifiedTime(touched, FileTime.fromMillis(0));
    awaitPapersOf("c-vanishes", run);
    Files.delete(vanishes);
    while (run.isAlive()) {
      Files.writeString(restless, "\n", StandardOpenOption.APPEND);
      TimeUnit.MILLISECONDS.sleep(5);
    }
    String err = Files.readString(stderr);
    String lines = Files.readString(stdout);
    assertEquals(1, run.exitValue(), lines + err);
    assertTrue(lines.contains("IO_ERROR\t" + vanishes + ": no such file or folder"), lines);
    assertTrue(lines.contains("IO_ERROR\t" + restless + ": changes while it is read"), lines);
    assertTrue(err.contains(grows + " changed while it was read; it will be read again"), err);
    assertFalse(err.contains("b-touched"), "its bytes were the same: " + err);
    assertTrue(lines.contains((2 * PAPERS + 3) + " documents: " + (2 * PAPERS + 1)), lines);
    Map<String, String> results = Trials.results(out);
    assertEquals(PAPERS + 1, results.get("records/a-grows.jsonl").lines().count());
    assertFalse(results.containsKey("records/c-vanishes.jsonl"), "no record of what is gone");
    assertFalse(results.containsKey("records/d-restless.jsonl"), "no record of what may be torn");
    // As if it had been so from the start.
    Path fresh = folder.resolve("fresh");
    Files.delete(restless);
    assertEquals(0, Child.run("extract", folder.resolve("in"), "--out", fresh).code());
    assertEquals(Trials.results(fresh), results);
  }
}
