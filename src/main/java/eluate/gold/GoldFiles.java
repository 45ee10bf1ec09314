package eluate.gold;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.score.RecordFiles;
import eluate.score.RecordShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads gold records one after the other; one is held at a time. */
final class GoldFiles {

  private GoldFiles() {}

  /**
   * Reads all records of a folder or file.
   *
   * @param set a folder, a {@code .json} or a {@code .jsonl} file
   * @param each takes each record
   * @param problems takes what is no record; other JSON files of a folder are passed over
   * @throws IOException when a file can't be read
   */
  static void read(Path set, Consumer<GoldRecord> each, Consumer<Problem> problems)
      throws IOException {
    int[] count = {0};
    Consumer<GoldRecord> counted =
        gold -> {
          count[0]++;
          each.accept(gold);
        };
    boolean[] broken = {false};
    for (Path file : RecordFiles.files(set)) {
      try {
        String text = RecordJson.text(file);
        if (file.toString().endsWith(".jsonl")) {
          lines(set, file, text, counted, problems);
        } else {
          one(set, file, 1, text, counted);
        }
      } catch (JsonFileException e) {
        broken[0] = true;
        problems.accept(problem(e));
      }
    }
    if (count[0] == 0 && !broken[0]) {
      problems.accept(
          new Problem(
              set.toString(),
              "no gold record in it; give a folder of .json records or a .jsonl file",
              true));
    }
  }

  private static void lines(
      Path set, Path file, String text, Consumer<GoldRecord> each, Consumer<Problem> problems) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        try {
          one(set, file, number, line, each);
        } catch (JsonFileException e) {
          problems.accept(problem(e));
        }
      }
    }
  }

  /** In a place that the user named as a file all must be records; others may hold anything. */
  private static void one(Path set, Path file, int line, String json, Consumer<GoldRecord> each)
      throws JsonFileException {
    GoldRecord gold = GoldRecord.parse(set, file, line, json);
    if (set.equals(file) || RecordShape.isRecord(gold.tree())) {
      each.accept(gold);
    }
  }

  private static Problem problem(JsonFileException e) {
    String message = e.getMessage();
    int end = message.indexOf(": ");
    return new Problem(message.substring(0, end), message.substring(end + 2), true);
  }
}
