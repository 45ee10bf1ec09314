package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PapersTest {

  private static final Readers READERS = new Readers();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static String citation(int number) {
    return "PMID- " + number + "\nTI  - Drug " + number + " in gout.\nAB  - It helped 3 of 4.\n\n";
  }

  /** For each paper its id, or the status and message of its failure. */
  private static List<String> all(byte[] content) throws IOException {
    List<String> all = new ArrayList<>();
    try (Papers papers = READERS.open("file", "in/file.x", new ByteArrayInputStream(content))) {
      while (papers.hasNext()) {
        Paper paper = papers.next();
        try {
          Document document = paper.read(issue -> {});
          assertEquals(paper.id(), document.id());
          assertEquals("in/file.x", document.source().path());
          all.add(document.id());
        } catch (UnreadableException e) {
          all.add(e.status() + " " + e.getMessage());
        }
      }
    }
    return all;
  }

  @Test
  void oneCitationHasTheFilesIdAndSeveralTheirOwn() throws Exception {
    assertEquals(List.of("file"), all(bytes(citation(7))));
    assertEquals(List.of("7", "8"), all(bytes(citation(7) + citation(8))));
    assertEquals(List.of("7", "7-2"), all(bytes("\uFEFF" + citation(7) + citation(7))));
  }

  @Test
  void aLineOfJsonIsAPaperWithItsText() throws Exception {
    String lines =
        "{\"id\": \"a-1\", \"text\": \"Drug A in gout.\\nIt helped 3 of 4.\"}\n"
            + "{\"id\": 12, \"text\": \"Drug B in gout.\", \"meta\": {\"year\": 1999}}\n"
            + "{\"text\": \"Drug C in gout.\"}\n{\"id\": \"d\", \"text\": \"Drug D";
    List<String> read = all(bytes(lines));
    assertEquals(List.of("a-1", "12", "file-3"), read.subList(0, 3));
    assertTrue(
        read.get(3).startsWith("DAMAGED in/file.x, paper 4 (d): is broken JSON"), read.get(3));
    try (Papers papers = READERS.open("f", "f", new ByteArrayInputStream(bytes(lines)))) {
      Paper first = papers.next();
      assertEquals("Drug A in gout.\nIt helped 3 of 4.", first.read(issue -> {}).text().strip());
      assertEquals(null, first.pmid());
    }
  }

  @Test
  void aDownloadSaysWhichCitationsItHasAndWhichItTakesBack() throws Exception {
    String xml =
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version=\"2\">77</PMID>"
            + "<Article><ArticleTitle>Drug A in gout</ArticleTitle></Article>"
            + "</MedlineCitation></PubmedArticle><DeleteCitation><PMID Version=\"1\">78</PMID>\n"
            + "<PMID>79</PMID></DeleteCitation></PubmedArticleSet>";
    try (Papers papers = READERS.open("f", "f.xml", new ByteArrayInputStream(bytes(xml)))) {
      assertEquals("77", papers.next().pmid());
      assertFalse(papers.hasNext());
      assertEquals(List.of("78", "79"), papers.deleted());
    }
  }

  @Test
  void packedFilesAreReadAsTheyAreUnpacked() throws Exception {
    assertEquals(List.of("7", "8"), all(packed(bytes(citation(7) + citation(8)))));
    byte[] html = bytes("<html><body><h1>Drug A</h1><p>It helped 3 of 4.</p></body></html>");
    Document plain = READERS.read("a.html", html);
    assertEquals(plain.text(), READERS.read("a.html", packed(html)).text());
  }

  @Test
  void aPackedFileThatEndsEarlyKeepsThePapersBefore() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      many.append(citation(i));
    }
    byte[] whole = packed(bytes(many.toString()));
    List<String> read = all(Arrays.copyOf(whole, whole.length / 2));
    assertTrue(read.size() > 5000, read.size() + " papers");
    assertEquals("5000", read.get(4999));
    String last = read.get(read.size() - 1);
    int before = read.size() - 1;
    assertTrue(last.startsWith("DAMAGED in/file.x, behind paper " + before + ": "), last);
  }

  @Test
  void aPackedFileThatUnpacksToFarTooMuchIsRefused() throws Exception {
    String only = all(packed(new byte[60_000_000])).get(0);
    assertTrue(only.startsWith("TOO_LARGE in/file.x: "), only);
    byte[] citations = Arrays.copyOf(bytes(citation(7) + citation(8)), 60_000_000);
    List<String> read = all(packed(citations));
    assertEquals("7", read.get(0));
    assertTrue(read.get(1).startsWith("TOO_LARGE in/file.x, behind paper 1: "), read.get(1));
  }

  @Test
  void aDiskThatFailsIsToldAndNothingIsThrown() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable pulled");
          }

          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream good = new ByteArrayInputStream(bytes(citation(7) + citation(8).repeat(2000)));
    InputStream failing = new SequenceInputStream(good, broken);
    try (Papers papers = READERS.open("file", "in/file.x", failing)) {
      assertTrue(papers.many());
      Paper last = papers.next();
      while (papers.hasNext()) {
        last = papers.next();
      }
      Paper unread = last;
      UnreadableException e =
          assertThrows(UnreadableException.class, () -> unread.read(issue -> {}));
      assertEquals(Status.IO_ERROR, e.status());
      assertTrue(e.getMessage().contains("cable pulled"), e.getMessage());
    }
  }

  @Test
  void theContentIsClosed() throws Exception {
    boolean[] closed = {false};
    InputStream content =
        new ByteArrayInputStream(bytes("A short text.")) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (Papers papers = READERS.open("file", "in/file.x", content)) {
      assertFalse(papers.many());
    }
    assertTrue(closed[0]);
  }

  @Test
  void whereOnePaperIsWantedSeveralAreRefused() {
    byte[] two = bytes(citation(7) + citation(8));
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> READERS.read("in/two.txt", two));
    assertEquals(Status.UNSUPPORTED, e.status());
    assertTrue(e.getMessage().contains("several papers"), e.getMessage());
  }
}
