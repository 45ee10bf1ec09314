package eluate.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps a second run out of a folder. The system frees it when the process ends, however. */
final class FolderLock implements Closeable {

  /** The lock is on a byte behind the words, which a second run must be able to read. */
  private static final long BYTE = 1_000_000;

  private final FileChannel channel;
  private final String warning;

  /**
   * Takes the lock.
   *
   * @throws OutputInUseException when another process has it; names it
   */
  FolderLock(Path folder, Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    String trouble = null;
    try {
      lock = channel.tryLock(BYTE, 1, false);
    } catch (IOException e) {
      trouble =
          folder
              + ": this file system has no locks ("
              + e.getMessage()
              + "), so see to it that no second run uses the folder";
    }
    if (lock == null && trouble == null) {
      channel.close();
      String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
      throw new OutputInUseException(
          folder + ": in use by another run (" + holder + "); wait for it or give another folder");
    }
    warning = trouble;
    String words =
        "process "
            + ProcessHandle.current().pid()
            + ", started "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
  }

  /** Why there is no protection; null where there is. */
  String warning() {
    return warning;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
