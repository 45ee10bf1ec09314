package eluate.cli;

import eluate.read.pdf.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the inputs of {@link FileFaultsTest}. */
final class BadFiles {

  /** A trial as plain text. */
  static final String PAPER =
      "Drug A in gout: a trial.\nRESULTS: Of 40 patients, 12 had a complete response.\n";

  private static final String CITATION =
      "<PubmedArticle><MedlineCitation><PMID>%s</PMID><Article><ArticleTitle>Drug A in"
          + " gout</ArticleTitle><Abstract><AbstractText>%s</AbstractText></Abstract>"
          + "<Language>eng</Language></Article></MedlineCitation></PubmedArticle>";

  private BadFiles() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] in(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The MD5 sum in hexadecimal. */
  static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8("<x/>"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A web page with this body. */
  static byte[] page(String body) {
    return utf8("<!DOCTYPE html><html><body>" + body + "</body></html>");
  }

  static String citation(int pmid, String text) {
    return CITATION.formatted(pmid, text);
  }

  /** A download of citations. */
  static byte[] pubmed(String doctype, String... citations) {
    return utf8(
        doctype + "<PubmedArticleSet>" + String.join("", citations) + "</PubmedArticleSet>");
  }

  private static List<String> prose(int lines) {
    List<String> prose = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      prose.add(
          "On day " + i + " the salve was put on the elbows of all of the people in the trial.");
    }
    return prose;
  }

  /** A PDF file of some pages with words. */
  static Sheet sheet(int pages) {
    Sheet sheet = new Sheet();
    for (int i = 1; i <= pages; i++) {
      if (i > 1) {
        sheet.newPage();
      }
      sheet.lines(60, 60, prose(10));
    }
    return sheet;
  }

  /** A page whose font shows other letters than it says: here each is the next of the alphabet. */
  static byte[] garbled() {
    List<String> lines = new ArrayList<>();
    for (String line : prose(20)) {
      StringBuilder shifted = new StringBuilder();
      line.chars().forEach(c -> shifted.append((char) (Character.isLetter(c) ? c + 1 : c)));
      lines.add(shifted.toString().replace('{', 'a'));
    }
    return new Sheet().lines(60, 60, lines).bytes();
  }

  private static String program(String commands) {
    return "<</Length " + commands.length() + ">>stream\n" + commands + "\nendstream endobj\n";
  }

  /** Two pages; on the second a font says of a third of the characters nothing that is a letter. */
  static byte[] partlyGarbled() {
    String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources 7 0 R/Contents ";
    String font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica";
    return utf8(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>endobj\n"
            + ("3 0 obj" + page + "5 0 R>>endobj\n4 0 obj" + page + "6 0 R>>endobj\n5 0 obj")
            + program(
                "BT /F1 10 Tf 60 700 Td"
                    + " (Drug A in gout. Of 40 patients, 12 had a complete response.) Tj ET")
            + "6 0 obj"
            + program(
                "BT /F1 10 Tf 60 700 Td (Of 40 patients, 9 had a partial response.) Tj"
                    + " /F2 10 Tf 0 -40 Td (AAAAAAAAAAAAAAAAAAAA) Tj ET")
            + ("7 0 obj<</Font<</F1 8 0 R/F2 9 0 R>>>>endobj\n8 0 obj" + font + ">>endobj\n")
            + ("9 0 obj" + font + "/Encoding<</Type/Encoding/Differences[65/uniE001]>>>>endobj\n")
            + "trailer<</Root 1 0 R>>\n%%EOF\n");
  }

  /** The file with some of its bytes replaced. */
  static byte[] flipped(byte[] file, long seed) {
    Random random = new Random(seed);
    byte[] copy = file.clone();
    for (int i = 0; i < 12; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt();
    }
    return copy;
  }

  /** A PDF file whose tree of pages has this list of children and says this count. */
  static byte[] tree(int count, String kids) {
    return utf8(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count "
            + count
            + "/Kids["
            + kids
            + "]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF");
  }

  /** A small PDF file whose one page inflates to many megabytes of commands that draw nothing. */
  static byte[] inflating(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] commands = utf8("q Q\n".repeat(250_000));
      for (int i = 0; i < megabytes; i++) {
        deflater.write(commands);
      }
    }
    return joined(
        utf8(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n"),
        packed.toByteArray(),
        utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
  }

  /** A web page that would fetch from an address if anything would. */
  static byte[] calling(String address) {
    return utf8(
        "<!DOCTYPE html><html><head><base href='"
            + address
            + "'><meta http-equiv=refresh content='0;url="
            + address
            + "'><script src='"
            + address
            + "'></script><link rel=stylesheet href='"
            + address
            + "'></head><body onload=alert(1)><h1>Drug A in gout</h1><img src='"
            + address
            + "'><iframe src='"
            + address
            + "'></iframe>"
            + "<div>".repeat(20_000)
            + "<p>Of 40 patients, 12 had a complete response.</p></body></html>");
  }
}
