package eluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Documents that tests read: the project's own corpus, and a folder beside the project. */
public final class Shared {

  private Shared() {}

  /** A place in {@code ../shared}; the test is skipped where it is missing. */
  public static Path path(String place) {
    Path path = Path.of("..", "shared").resolve(place);
    Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path);
    return path;
  }

  /**
   * A folder's files with one of these endings, sorted; none where there is no such folder. What
   * scores must reach lies beside gold and is none.
   */
  public static List<Path> files(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> Stream.of(endings).anyMatch(e -> f.getFileName().toString().endsWith(e)))
          .filter(f -> !f.endsWith("thresholds.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
