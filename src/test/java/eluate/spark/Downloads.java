package eluate.spark;

import eluate.cli.Trials;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files as PubMed gives them out, with made-up citations. */
final class Downloads {

  private Downloads() {}

  /** A citation whose abstract is made-up paper {@code n}. */
  static String citation(int pmid, int n) {
    String words = Trials.paper(n).replaceAll("\\s+", " ").replace("<", "&lt;");
    return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">"
        + pmid
        + "</PMID><Article><ArticleTitle>Ebastine for urticaria "
        + n
        + ".</ArticleTitle><Abstract><AbstractText>"
        + words
        + "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n";
  }

  /**
   * Writes a file.
   *
   * @param deleted citations that it takes back
   */
  static void write(Path file, List<String> citations, List<Integer> deleted) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<PubmedArticleSet>\n");
    citations.forEach(xml::append);
    if (!deleted.isEmpty()) {
      xml.append("<DeleteCitation>\n");
      deleted.forEach(pmid -> xml.append("<PMID Version=\"1\">").append(pmid).append("</PMID>\n"));
      xml.append("</DeleteCitation>\n");
    }
    xml.append("</PubmedArticleSet>\n");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
