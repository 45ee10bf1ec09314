package eluate.performance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.read.UnreadableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

      `mvn -q -Pbenchmark test -Dtest=ThroughputTable -Dpapers=FOLDER` measures on a folder of plain texts and writes this page. All stages
      and the tools beside them take the same papers in turns, in one process and on one thread, by the processor's time, each several times
      after a warm-up; the median counts. Slow tools take each tenth paper or fewer. Absolute figures are those of one machine: only ratios say
      something about another one. The profile fetches the other tools and their models, more than half a gigabyte, and has Java compile
      methods of any length, without which CoreNLP's tokenizer is much slower, and use large pages of memory; Eluate's own runs do both.
      Without the profile the page has Eluate and what needs no models. Each stage by itself, in a process of its own, is measured by
      `mvn -q test -Dtest=BenchmarkSuite -Dpapers=FOLDER`, which writes no page.

      """;

  private long kept;

  @Test
  void print() throws IOException, UnreadableException {
    String folder = System.getProperty("papers");
    Assumptions.assumeTrue(folder != null, "needs -Dpapers=FOLDER");
    Map<String, byte[]> papers = PaperFolder.read(Path.of(folder));
    Peers peers = new Peers();
    List<Work> works = new ArrayList<>(peers.works());
    works.addAll(new Stages().works());
    Map<Work, double[]> seconds = new LinkedHashMap<>();
    works.forEach(work -> seconds.put(work, new double[ROUNDS]));
    double[] each = new double[papers.size()];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      round(papers, seconds, each, round);
    }
    StringBuilder page = new StringBuilder(HEAD);
    long bytes = papers.values().stream().mapToLong(paper -> paper.length).sum();
    page.append(papers.size() + " papers of " + bytes / papers.size() + " bytes on average.\n\n");
    table(page, seconds, papers.size());
    peers
        .missing()
        .forEach(line -> page.append("\nNot measured here: ").append(line).append(".\n"));
    Arrays.sort(each);
    double middle = each[each.length / 2];
    page.append(
        String.format(
            Locale.ROOT,
            "%nA paper, whole: median %.1f ms; the 99th of a hundred takes %.1f times as long, the longest %.1f.%n",
            1000 * middle,
            each[each.length * 99 / 100] / middle,
            each[each.length - 1] / middle));
    lengths(page, papers.values(), works.get(works.size() - 1));
    Files.writeString(PAGE, page);
    assertTrue(kept > 0, "what is found counts");
  }

  /** Papers a second and their ratio to the tool that all are measured against. */
  private static void table(StringBuilder page, Map<Work, double[]> seconds, int papers) {
    Map<Work, Double> speeds = new LinkedHashMap<>();
    seconds.forEach((work, times) -> speeds.put(work, taken(papers, work) / median(times)));
    double measure =
        speeds.entrySet().stream()
            .filter(e -> e.getKey().name().equals(Peers.MEASURE))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    page.append("| | papers a second | of CoreNLP's tokenizer and splitter |\n")
        .append("| --- | ---: | ---: |\n");
    speeds.forEach(
        (work, speed) ->
            page.append(
                String.format(
                    Locale.ROOT, "| %s | %.1f | %.4f |%n", work.name(), speed, speed / measure)));
  }

  private static double taken(int papers, Work work) {
    return Math.ceil((double) papers / work.every());
  }

  /** How the time grows with the length. */
  private void lengths(StringBuilder page, Iterable<byte[]> papers, Work whole)
      throws IOException, UnreadableException {
    page.append(
        "\nAn article made of these papers:\n\n| bytes | ms | ms a kB |\n| ---: | ---: | ---: |\n");
    for (int size : new int[] {10_000, 100_000, 1_000_000}) {
      byte[] article = PaperFolder.article(papers, size);
      double best = Double.MAX_VALUE;
      for (int i = 0; i < 2; i++) {
        best = Math.min(best, time(whole, "article.nxml", article));
      }
      page.append(
          String.format(
              Locale.ROOT, "| %d | %.0f | %.2f |%n", size, 1000 * best, 1e6 * best / size));
    }
  }

  /** All works in turns, so that what else the machine does slows all alike. */
  private void round(
      Map<String, byte[]> papers, Map<Work, double[]> seconds, double[] each, int round)
      throws IOException, UnreadableException {
    List<String> names = new ArrayList<>(papers.keySet());
    for (int from = 0; from < names.size(); from += AT_A_TIME) {
      for (Map.Entry<Work, double[]> entry : seconds.entrySet()) {
        Work work = entry.getKey();
        for (int i = from; i < Math.min(names.size(), from + AT_A_TIME); i++) {
          if (i % work.every() != 0) {
            continue;
          }
          double took = time(work, names.get(i), papers.get(names.get(i)));
          if (round >= 0) {
            entry.getValue()[round] += took;
          }
          each[i] = took;
        }
      }
    }
  }

  private double time(Work work, String name, byte[] paper)
      throws IOException, UnreadableException {
    long start = THREADS.getCurrentThreadCpuTime();
    kept += work.task().on(name, paper);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
