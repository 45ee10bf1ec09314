package eluate.cli;

import eluate.curate.Project;
import eluate.curate.Review;
import eluate.curate.Shelf;
import eluate.curate.store.SqliteJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which review a command is about. */
final class ReviewFile {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OUT",
      description = "the folder that @|bold extract --out|@ wrote")
  private Path out;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "the file that holds the decisions; OUT/curation.sqlite if left out")
  private Path store;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The folder with what was extracted. */
  Path out() {
    if (out == null) {
      throw new ParameterException(spec.commandLine(), "name the folder that extract --out wrote");
    }
    return out;
  }

  /** The file with the decisions. */
  Path store() {
    return store == null ? out().resolve("curation.sqlite") : store;
  }

  /**
   * Opens the decisions that are there.
   *
   * @throws NoSuchFileException where there are none
   */
  SqliteJournal journal() throws IOException {
    if (!Files.exists(store())) {
      throw new NoSuchFileException(store().toString());
    }
    return SqliteJournal.open(store());
  }

  /** The review with its own rules. */
  Review review(SqliteJournal journal) throws IOException {
    return new Review(new Shelf(out()), journal, Project.in(journal));
  }
}
