package eluate.spark;

import eluate.extract.PaperExtractor;
import eluate.pipeline.Pipeline;
import eluate.read.Readers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pipeline of this process: word lists, rules and models are loaded once, by its first task.
 */
final class Models {

  private static final int MEGABYTE = 1_000_000;
  private static final Map<Integer, Pipeline> BY_SIZE = new TreeMap<>();

  private Models() {}

  /**
   * The pipeline, for all tasks.
   *
   * @param size of the largest paper that is read, in megabytes
   */
  static synchronized Pipeline pipeline(int size) {
    return BY_SIZE.computeIfAbsent(
        size,
        megabytes -> {
          // As in a run on one machine: nothing depends on the language of the machine.
          Locale.setDefault(Locale.ROOT);
          return new Pipeline(new Readers(List.of(), megabytes * MEGABYTE), new PaperExtractor());
        });
  }
}
