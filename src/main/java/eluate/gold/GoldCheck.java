package eluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through gold before anything is scored by it.
 *
 * @param records how many there are
 * @param problems in the order of the files
 */
public record GoldCheck(int records, List<Problem> problems) {

  /**
   * Checks sets of gold, each for itself and against each other.
   *
   * @throws IOException when a file can't be read
   */
  public static GoldCheck of(List<Path> sets, SourceTexts sources) throws IOException {
    List<Check> checks =
        List.of(
            new FormatCheck(),
            new GroupCheck(),
            new TwinItemCheck(),
            new AnnotatorCheck(),
            new SourceCheck(sources),
            new TwinDocumentCheck(sources));
    List<Problem> problems = new ArrayList<>();
    int[] records = {0};
    for (Path set : sets) {
      GoldFiles.read(
          set,
          gold -> {
            records[0]++;
            checks.forEach(check -> check.look(gold, problems::add));
          },
          problems::add);
    }
    return new GoldCheck(records[0], List.copyOf(problems));
  }

  /** Those for which nothing can be scored. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::stops).toList();
  }
}
