package eluate.export;

import eluate.json.JsonFileException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are complete when they exist, and replaces none by another unasked. */
final class WholeFile {

  /** What goes into a file. */
  @FunctionalInterface
  interface Content<T> {
    void writeTo(T target) throws IOException;
  }

  private final boolean replace;

  /**
   * @param replace whether a file that exists and differs may be replaced
   */
  WholeFile(boolean replace) {
    this.replace = replace;
  }

  /** Writes text in UTF-8. */
  void text(Path file, Content<? super Writer> content) throws IOException {
    bytes(
        file,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(writer);
          writer.flush();
        });
  }

  /**
   * Writes bytes.
   *
   * @throws FileSystemException naming the file, when it can't be written or when another one is
   *     there
   */
  void bytes(Path file, Content<? super OutputStream> content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      move(part, file);
    } catch (JsonFileException | FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw (IOException)
          new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void move(Path part, Path file) throws IOException {
    if (Files.exists(file) && !replace && Files.mismatch(part, file) >= 0) {
      throw new FileAlreadyExistsException(
          file.toString(),
          null,
          "exists with other content; give --force to replace it, or --out for another folder");
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
