package eluate.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says what keeps a file from being written. */
final class Disk {

  private Disk() {}

  /**
   * The same trouble with the file's name and, where the disk is full, what to do.
   *
   * @param needed how many bytes were to be written; 0 where that isn't known
   */
  static IOException told(Path file, long needed, IOException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    boolean full = lower.contains("no space") || lower.contains("quota") || lower.contains("full");
    if (!full && e instanceof FileSystemException) {
      return e;
    }
    String reason = message;
    if (full) {
      reason =
          "no space left on the disk ("
              + (needed > 0 ? "needed about " + needed + " bytes, " : "")
              + free(file)
              + "); make room and give the same command again";
    }
    return (IOException) new FileSystemException(file.toString(), null, reason).initCause(e);
  }

  private static String free(Path file) {
    try {
      long free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
      return free + " are free";
    } catch (IOException e) {
      return "free space unknown";
    }
  }
}
