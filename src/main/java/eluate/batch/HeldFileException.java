package eluate.batch;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file of the output can't be replaced, mostly since another program has it open. */
final class HeldFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  HeldFileException(Path file, FileSystemException cause) {
    super(
        file.toString(),
        null,
        "can't be replaced ("
            + Messages.of(cause)
            + "); close it in other programs and give the same command again");
    initCause(cause);
  }
}
