package eluate.score;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gold sets and the reference scorer, which lie beside the project where it is developed. */
final class SharedGold {

  private static final Path SHARED = Path.of("..", "shared");

  private SharedGold() {}

  static List<String> sets() {
    return List.of("seeds", "bench/dev", "bench/ctro", "bench/phee");
  }

  /** A set's gold folder; without it the test is skipped. */
  static Path gold(String set) {
    Path folder = SHARED.resolve(set).resolve("gold");
    assumeTrue(Files.isDirectory(folder), "skipped: there is no " + folder);
    return folder;
  }

  /** The figures that the reference scorer prints; where it can't be run the test is skipped. */
  static String referee(Path gold, Path out) throws IOException, InterruptedException {
    Path script = SHARED.resolve("bench").resolve("referee.py");
    assumeTrue(Files.isRegularFile(script), "skipped: there is no " + script);
    Path figures = Files.createTempFile("figures", ".json");
    try {
      ProcessBuilder command =
          new ProcessBuilder(
                  "python3", script.toString(), gold.toString(), out.toString(), "--json")
              .redirectOutput(figures.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      assumeTrue(start(command).waitFor() == 0, "skipped: the reference scorer failed");
      return Files.readString(figures);
    } finally {
      Files.delete(figures);
    }
  }

  private static Process start(ProcessBuilder command) {
    try {
      return command.start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no python3");
      throw new IllegalStateException(e);
    }
  }
}
