package eluate.curate.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Held by the one process that may write a review. The system frees it when the process dies. */
public final class ReviewLock implements Closeable {
  private final Path review;
  private final FileChannel channel;

  private ReviewLock(Path review, FileChannel channel) {
    this.review = review;
    this.channel = channel;
  }

  /**
   * Takes the lock of a review's file.
   *
   * @throws HeldException when another process has it
   */
  public static ReviewLock of(Path review) throws IOException {
    Path file = review.resolveSibling(review.getFileName() + ".lock");
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same as by another.
    }
    if (lock == null) {
      channel.close();
      String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
      throw new HeldException(review, holder);
    }
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
    return new ReviewLock(review, channel);
  }

  /** Opens the review for writing, which only the holder of the lock may do. */
  public SqliteJournal journal() throws IOException {
    return SqliteJournal.open(review);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Another process has the review. */
  public static final class HeldException extends IOException {
    private static final long serialVersionUID = 1L;

    HeldException(Path review, String holder) {
      super(
          review
              + " is in use by another run"
              + (holder.isEmpty() ? "" : " (" + holder + ")")
              + "; stop it first");
    }
  }
}
