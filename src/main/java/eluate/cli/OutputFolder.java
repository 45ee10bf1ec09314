package eluate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the results of an extraction go. A file that exists is complete. */
final class OutputFolder {

  private final Path folder;

  /** Makes the folders. */
  OutputFolder(Path folder) throws IOException {
    for (String place : PaperFiles.PLACES) {
      Files.createDirectories(folder.resolve(place));
    }
    this.folder = folder;
  }

  /** A file to be written and completed. */
  PartFile file(String name) throws IOException {
    return new PartFile(folder.resolve(name));
  }
}
