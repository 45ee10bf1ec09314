package eluate.cli;

import eluate.gold.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the documents of gold lie. */
final class GoldDocuments {

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description =
          "where gold's documents lie, under their own names or the records' ids. Else each is"
              + " looked for under the path that its record gives, from here and from the folder"
              + " above gold's.")
  private Path folder;

  /** Finds the documents. */
  SourceTexts sources() throws IOException {
    return folder == null ? SourceTexts.asNamed() : SourceTexts.in(folder);
  }
}
