package eluate.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Makes an output folder look as if another version of the program had written it. */
public final class OtherVersion {

  private OtherVersion() {}

  /** Begins the folder's journal as that version would. */
  public static void leaveIn(Path out, String version) throws IOException {
    Program other = new Program(version, "0123456789abcdef");
    try (Journal journal = new Journal(out.resolve(".eluate/journal"), other)) {
      journal.begin(other);
    }
  }
}
