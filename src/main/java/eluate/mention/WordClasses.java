package eluate.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What single words speak of, by a list written by hand: substances, parts of the body, complaints.
 */
final class WordClasses {
  private static final String LIST = "/eluate/models/word-classes.txt";
  private static final int MOST = 30;

  private final Map<String, Integer> classes;

  private WordClasses(Map<String, Integer> classes) {
    this.classes = classes;
  }

  /**
   * Loads the list.
   *
   * @throws IllegalStateException when it is missing or malformed; names the line
   */
  static WordClasses load() {
    try (InputStream in = WordClasses.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException(LIST + ": no such list");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
  }

  private static WordClasses read(InputStream in) throws IOException {
    Map<String, Integer> classes = new HashMap<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    int current = -1;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        current++;
        continue;
      }
      if (current < 0 || current >= MOST) {
        throw new IllegalStateException(
            LIST + ":" + number + ": words outside of " + MOST + " classes");
      }
      for (String word : line.strip().split("\\s+")) {
        classes.merge(word, 1 << current, (a, b) -> a | b);
      }
    }
    return new WordClasses(classes);
  }

  /** The classes of a lower-case word, bit by bit. */
  int of(String lower) {
    return classes.getOrDefault(lower, 0);
  }
}
