package eluate.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The papers that are measured on: plain texts of a folder. */
final class PaperFolder {
  private PaperFolder() {}

  /** The texts of a folder by their files' names, in the order of the names. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> papers = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        papers.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    if (papers.isEmpty()) {
      throw new IOException(folder + " has no file that ends in .txt: name a folder of abstracts");
    }
    return papers;
  }

  /** An article in JATS of about so many bytes whose paragraphs are papers, over and over. */
  static byte[] article(Iterable<byte[]> papers, int size) {
    StringBuilder xml =
        new StringBuilder(
            "<article><front><article-meta><title-group><article-title>A trial of many"
                + "</article-title></title-group></article-meta></front><body><sec><title>Results"
                + "</title>");
    while (xml.length() < size) {
      for (byte[] paper : papers) {
        if (xml.length() < size) {
          String words = new String(paper, StandardCharsets.UTF_8);
          xml.append("<p>")
              .append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
              .append("</p>");
        }
      }
    }
    return xml.append("</sec></body></article>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
