package eluate.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that can't be replaced for a while, as on systems that keep a file which is open (R23). A
 * folder with something in it can't be replaced anywhere.
 */
class PartFileTest {

  @TempDir private Path folder;

  private Path held() throws Exception {
    Path file = folder.resolve("table.csv");
    Files.createDirectory(file);
    Files.writeString(file.resolve("open"), "");
    return file;
  }

  @Test
  void aFileThatIsHeldForAMomentIsWaitedFor() throws Exception {
    Path file = held();
    Thread reader =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(120);
                Files.delete(file.resolve("open"));
                Files.delete(file);
              } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    try (PartFile part = new PartFile(file)) {
      part.write("whole");
      reader.start();
      part.complete();
    }
    reader.join();
    assertEquals("whole", Files.readString(file));
  }

  @Test
  void aFileThatStaysHeldIsNamedWithTheRemedy() throws Exception {
    Path file = held();
    try (PartFile part = new PartFile(file)) {
      part.write("whole");
      HeldFileException e = assertThrows(HeldFileException.class, part::complete);
      assertTrue(Messages.of(e).startsWith(file + ": can't be replaced"), e.getMessage());
      assertTrue(e.getMessage().contains("close it in other programs"), e.getMessage());
    }
    assertFalse(Files.exists(PartFile.part(file)), "nothing half written is left");
  }
}
