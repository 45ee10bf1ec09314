package eluate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Short made-up papers, and what runs over them wrote. */
public final class Trials {

  private Trials() {}

  /** A paper whose facts no other has. */
  public static String paper(int n) {
    return String.format(
        Locale.ROOT,
        "Ebastine for urticaria: trial %d.%n%nRESULTS: Of %d patients, %d had nausea. The mean score"
            + " fell from %d.5 to 3.%d at week 8.%n",
        n,
        40 + n,
        n % 20,
        10 + n,
        n % 10);
  }

  /** Papers in files of their own, and a download of citations. */
  static Path folder(Path in, int files, int citations) throws IOException {
    Files.createDirectories(in);
    for (int n = 0; n < files; n++) {
      Files.writeString(in.resolve("paper-" + (100 + n) + ".txt"), paper(n));
    }
    StringBuilder download = new StringBuilder();
    for (int n = 0; n < citations; n++) {
      String abstractText = paper(n).replaceAll("\\s+", " ");
      download.append("PMID- ").append(1000 + n).append("\nTI  - Ebastine for urticaria.\nAB  - ");
      download.append(abstractText).append("\n\n");
    }
    if (citations > 0) {
      Files.writeString(in.resolve("many.nbib"), download);
    }
    return in;
  }

  /** The results: all but what tells of the run. */
  public static Map<String, String> results(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".eluate/") && !name.startsWith("run-report.")) {
          contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }
}
