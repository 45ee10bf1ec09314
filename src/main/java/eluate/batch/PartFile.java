package eluate.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A file while it is written, under another name: it has its own when it is complete and on the
 * disk. Closing one that is not complete removes it, unless it is to be carried on.
 */
public final class PartFile extends OutputStream {

  private static final int TRIES = 5;
  private static final int BUFFER = 65_536;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;
  private final boolean keep;
  private boolean open = true;
  private volatile boolean forced;

  /** A new file. */
  public PartFile(Path file) throws IOException {
    this(file, 0, false);
  }

  /** A new file that is written at once: no buffer for what is in one already. */
  static PartFile of(Path file) throws IOException {
    return new PartFile(file, 0, false, 1);
  }

  /**
   * A file of which some may be written.
   *
   * @param written how many of its bytes stay
   * @param keep whether it stays when it is closed, so that a later run can carry it on
   */
  PartFile(Path file, long written, boolean keep) throws IOException {
    this(file, written, keep, BUFFER);
  }

  private PartFile(Path file, long written, boolean keep, int buffer) throws IOException {
    this.file = file;
    this.part = part(file);
    this.keep = keep;
    try {
      channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(written).position(written);
    } catch (IOException e) {
      throw Disk.told(file, 0, e);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(channel), buffer);
  }

  /** Where a file is while it is written. */
  static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw Disk.told(file, length, e);
    }
  }

  /** Writes text in UTF-8. */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw Disk.told(file, 0, e);
    }
  }

  /** Everything is written: waits until it is on the disk. Any thread may do so. */
  void force() throws IOException {
    flush();
    try {
      channel.force(true);
    } catch (IOException e) {
      throw Disk.told(file, 0, e);
    }
    forced = true;
  }

  /** Everything is written: gives the file its name, in place of one that is there. */
  public void complete() throws IOException {
    if (!forced) {
      force();
    }
    channel.close();
    move();
    open = false;
  }

  /**
   * Some systems don't let a file be replaced while someone reads it.
   *
   * @throws HeldFileException when it can't be replaced for long
   */
  private void move() throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (FileSystemException e) {
        if (tries == TRIES) {
          throw new HeldFileException(file, e);
        }
        pause(tries);
      }
    }
  }

  private static void pause(int tries) {
    try {
      TimeUnit.MILLISECONDS.sleep(50L * tries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes and removes it, be it to be carried on or not. */
  void discard() throws IOException {
    if (open) {
      close(false);
    }
  }

  @Override
  public void close() throws IOException {
    if (open) {
      close(keep);
    }
  }

  private void close(boolean stays) throws IOException {
    open = false;
    try {
      // Not the stream: it would try once more to write what a full disk has refused.
      channel.close();
    } finally {
      if (!stays) {
        Files.deleteIfExists(part);
      }
    }
  }
}
