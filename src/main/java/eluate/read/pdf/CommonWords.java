package eluate.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The frequent words of English medical papers, from {@code rules/common-words.txt}. */
final class CommonWords {

  private static final String FILE = "/eluate/rules/common-words.txt";

  private static final Set<String> WORDS = load();

  private CommonWords() {}

  private static Set<String> load() {
    try (InputStream in = CommonWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      Set<String> words = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.split(" "))));
      return words;
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " can't be read", e);
    }
  }

  static boolean has(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
