package eluate.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence what went wrong with a file. */
public final class Messages {

  private Messages() {}

  /** What went wrong, naming the file where it is known. */
  public static String of(IOException e) {
    if (e instanceof FileSystemException f) {
      return f.getFile() + ": " + reason(f);
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
