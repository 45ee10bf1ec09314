package eluate.performance;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import eluate.document.Document;
import eluate.extract.PaperExtractor;
import eluate.language.Numeral;
import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.lexicon.Lexicon;
import eluate.mention.MentionFinder;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import eluate.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code src/docs/performance.md}: each stage and what others do on the same papers, in
 * turns within one run on one thread, by the processor's time. The build leaves it out; that page
 * has the command.
 */
class ThroughputTable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int AT_A_TIME = 20;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final Path PAGE = Path.of("src/docs/performance.md");

  private static final String HEAD =
      """
      # Performance

      `mvn -q test -Dtest=ThroughputTable -Dpapers=FOLDER` measures on a folder of plain texts and writes this page. All stages and the tools
      beside them take the same papers in turns, in one process and on one thread, by the processor's time, each several times after a warm-up;
      the median counts. Absolute figures are those of one machine: only ratios say something about another one.

      """;

  private interface Work {
    void on(String name, byte[] paper) throws IOException, UnreadableException;
  }

  private final Readers readers = new Readers();
  private final Lexicon lexicon = Lexicon.load();
  private final Quantities quantities = new Quantities(lexicon.units());
  private final MentionFinder finder = new MentionFinder(lexicon, true, true);
  private final PaperExtractor extractor = new PaperExtractor();
  private int kept;

  private Map<String, Work> works() {
    Map<String, Work> works = new LinkedHashMap<>();
    works.put(
        "number scan",
        (name, paper) -> {
          String text = new String(paper, StandardCharsets.UTF_8);
          kept += Numeral.scan(text, new Span(0, text.length())).size();
        });
    works.put(
        "CoreNLP tokenizer and splitter",
        (name, paper) -> {
          String text = new String(paper, StandardCharsets.UTF_8);
          PTBTokenizer<CoreLabel> tokenizer =
              new PTBTokenizer<>(
                  new StringReader(text), new CoreLabelTokenFactory(), "invertible=true");
          kept += new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize()).size();
        });
    works.put("Eluate: read", (name, paper) -> kept += read(name, paper).text().length());
    works.put(
        "Eluate: read, language",
        (name, paper) -> kept += Parsed.of(read(name, paper), quantities).tokens().size());
    works.put(
        "Eluate: read, language, names",
        (name, paper) ->
            kept += finder.find(Parsed.of(read(name, paper), quantities)).all().size());
    works.put(
        "Eluate: whole",
        (name, paper) -> kept += extractor.examine(read(name, paper)).record().drugs().size());
    return works;
  }

  private Document read(String name, byte[] paper) throws UnreadableException {
    return readers.read(name, paper);
  }

  @Test
  void print() throws IOException, UnreadableException {
    String folder = System.getProperty("papers");
    Assumptions.assumeTrue(folder != null, "needs -Dpapers=FOLDER");
    Map<String, byte[]> papers = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        papers.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    long bytes = papers.values().stream().mapToLong(paper -> paper.length).sum();
    Map<String, Work> works = works();
    Map<String, double[]> seconds = new LinkedHashMap<>();
    works.keySet().forEach(name -> seconds.put(name, new double[ROUNDS]));
    double[] each = new double[papers.size()];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      round(papers, works, seconds, each, round);
    }
    double measure = median(seconds.get("CoreNLP tokenizer and splitter"));
    StringBuilder table = new StringBuilder(HEAD);
    table
        .append(papers.size() + " papers of " + bytes / papers.size() + " bytes on average.\n\n")
        .append("| | papers a second | of CoreNLP's tokenizer and splitter |\n")
        .append("| --- | ---: | ---: |\n");
    seconds.forEach(
        (name, times) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.3f |%n",
                    name,
                    papers.size() / median(times),
                    measure / median(times))));
    Arrays.sort(each);
    double middle = each[each.length / 2];
    table.append(
        String.format(
            Locale.ROOT,
            "%nA paper, whole: median %.1f ms; the 99th of a hundred takes %.1f times as long, the longest %.1f.%n",
            1000 * middle,
            each[each.length * 99 / 100] / middle,
            each[each.length - 1] / middle));
    table.append(
        "\nAn article made of these papers:\n\n| bytes | ms | ms a kB |\n| ---: | ---: | ---: |\n");
    for (int size : new int[] {10_000, 100_000, 1_000_000}) {
      byte[] article = article(papers.values(), size);
      double best = Double.MAX_VALUE;
      for (int i = 0; i < 2; i++) {
        best = Math.min(best, time(works.get("Eluate: whole"), "article.nxml", article));
      }
      table.append(
          String.format(
              Locale.ROOT, "| %d | %.0f | %.2f |%n", size, 1000 * best, 1e6 * best / size));
    }
    Files.writeString(PAGE, table);
  }

  /** All works in turns, so that what else the machine does slows all alike. */
  private static void round(
      Map<String, byte[]> papers,
      Map<String, Work> works,
      Map<String, double[]> seconds,
      double[] each,
      int round)
      throws IOException, UnreadableException {
    List<String> names = new ArrayList<>(papers.keySet());
    for (int from = 0; from < names.size(); from += AT_A_TIME) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        for (int i = from; i < Math.min(names.size(), from + AT_A_TIME); i++) {
          double took = time(work.getValue(), names.get(i), papers.get(names.get(i)));
          if (round >= 0) {
            seconds.get(work.getKey())[round] += took;
          }
          each[i] = took;
        }
      }
    }
  }

  private static double time(Work work, String name, byte[] paper)
      throws IOException, UnreadableException {
    long start = THREADS.getCurrentThreadCpuTime();
    work.on(name, paper);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** An article in JATS whose paragraphs are these papers, over and over. */
  private static byte[] article(Iterable<byte[]> papers, int size) {
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
