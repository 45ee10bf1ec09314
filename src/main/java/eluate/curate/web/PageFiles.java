package eluate.curate.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The page's own files: those in a list in the program, and no others. */
final class PageFiles {
  private static final String FOLDER = "/eluate/curate/";

  private final Map<String, Reply> files = new TreeMap<>();

  /** Reads all of them. */
  PageFiles() {
    String list = new String(bytes("files.tsv"), StandardCharsets.UTF_8);
    for (String line : (Iterable<String>) list.lines()::iterator) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        files.put("/" + cells[0], Reply.bytes(cells[1], bytes(cells[0])));
      }
    }
    files.put("/", files.get("/index.html"));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            FOLDER + "files.tsv names " + name + ", which is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file under a path; null where there is none. */
  Reply file(String rawPath) {
    return files.get(rawPath);
  }
}
