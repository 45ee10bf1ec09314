package eluate.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file while it is written, under another name: it has its own when it is complete. Closing one
 * that is not complete removes it.
 */
final class PartFile extends Writer {

  private final Path file;
  private final Path part;
  private final BufferedWriter writer;
  private boolean open = true;

  PartFile(Path file) throws IOException {
    this.file = file;
    this.part = file.resolveSibling("." + file.getFileName() + ".part");
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8));
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    writer.write(chars, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (open) {
      writer.flush();
    }
  }

  /** Everything is written: gives the file its name, in place of one that is there. */
  void complete() throws IOException {
    writer.close();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    open = false;
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
