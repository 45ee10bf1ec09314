package eluate.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Real papers from beside the project; skipped where there are none. */
class PdfSamplesTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  @Test
  void everySampleGivesADocument() throws Exception {
    for (Path file : Shared.files(Shared.path("samples/pdf"), ".pdf")) {
      Document document = new Readers().read(file.toString(), Files.readAllBytes(file));
      assertTrue(document.text().length() > 10_000, file.toString());
      assertFalse(document.tables().isEmpty(), file.toString());
      assertTrue(document.metadata().title() != null, file.toString());
    }
  }

  /** The body of the same paper in XML has the same words in nearly the same order. */
  @Test
  void aPaperReadsLikeItsXml() throws Exception {
    Path xml = Shared.path("samples/bmc_xml/trials_16_1.xml");
    Path pdf = Shared.path("samples/pdf/trials_16_1.pdf");
    org.jsoup.nodes.Document source = Jsoup.parse(Files.readString(xml), "", Parser.xmlParser());
    source.outputSettings().prettyPrint(false);
    Element body = source.selectFirst("bdy");
    List<String> expected =
        words(
            Parser.unescapeEntities(
                body.html()
                    .replaceAll("</?(?:it|b|sup|sub)>", "")
                    .replaceAll("<[^<>]{1,400}>", " "),
                false));
    List<String> read = words(new Readers().read("trials.pdf", Files.readAllBytes(pdf)).text());
    double share = common(expected, read) / (double) expected.size();
    assertTrue(share >= 0.95, "words in order: " + share);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  /** The length of the longest common subsequence, by rows of bits (Hyyrö 2004). */
  private static int common(List<String> a, List<String> b) {
    Map<String, BigInteger> places = new HashMap<>();
    for (int i = 0; i < b.size(); i++) {
      BigInteger bit = BigInteger.ONE.shiftLeft(i);
      places.merge(b.get(i), bit, BigInteger::or);
    }
    BigInteger all = BigInteger.ONE.shiftLeft(b.size()).subtract(BigInteger.ONE);
    BigInteger row = all;
    for (String word : a) {
      BigInteger hits = row.and(places.getOrDefault(word, BigInteger.ZERO));
      row = row.add(hits).or(row.subtract(hits)).and(all);
    }
    return b.size() - row.bitCount();
  }
}
