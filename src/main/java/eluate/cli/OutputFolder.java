package eluate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the results of an extraction. A file that exists is complete: it is moved into place. */
final class OutputFolder {

  private final Path records;
  private final Path texts;
  private final Path unclaimed;
  private final Path folder;

  /** Makes the folders. */
  OutputFolder(Path folder) throws IOException {
    records = Files.createDirectories(folder.resolve("records"));
    texts = Files.createDirectories(folder.resolve("text"));
    unclaimed = Files.createDirectories(folder.resolve("unclaimed"));
    this.folder = folder;
  }

  void record(String id, String json) throws IOException {
    write(records.resolve(id + ".json"), json);
  }

  void text(String id, String text) throws IOException {
    write(texts.resolve(id + ".txt"), text);
  }

  /** The numbers that the record of the same name leaves. */
  void unclaimed(String id, String json) throws IOException {
    write(unclaimed.resolve(id + ".json"), json);
  }

  void table(String name, String csv) throws IOException {
    write(folder.resolve(name), csv);
  }

  private static void write(Path file, String content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, content.getBytes(StandardCharsets.UTF_8));
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
