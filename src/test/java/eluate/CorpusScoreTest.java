package eluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.score.Family;
import eluate.score.ScoreReport;
import eluate.score.Scorer;
import eluate.score.Tally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds extraction to the figures that it has reached on the project's own corpus. */
class CorpusScoreTest {
  private static final double ROUNDING = 0.0006;

  @TempDir static Path out;

  private static ScoreReport report;

  @BeforeAll
  static void extract() throws IOException {
    Pipeline pipeline = new Pipeline();
    List<Path> documents = Shared.files(Path.of("corpus"), ".txt", ".html");
    assertTrue(documents.size() >= 40, "the corpus is missing");
    for (Path document : documents) {
      Outcome outcome = pipeline.run(document.toString(), Files.readAllBytes(document));
      Outcome.Extracted extracted = (Outcome.Extracted) outcome;
      Files.writeString(
          out.resolve(extracted.record().id() + ".json"), RecordJson.write(extracted.record()));
    }
    report = Scorer.score(Path.of("gold"), out);
  }

  @Test
  void everyDocumentHasGoldAndARecord() {
    assertEquals(List.of(), report.missing());
    assertEquals(
        Shared.files(Path.of("corpus"), ".txt", ".html").size(),
        Shared.files(Path.of("gold"), ".json").size());
  }

  @Test
  void noFamilyFallsBelowWhatItHasReached() throws IOException {
    List<String> drops = new ArrayList<>();
    Map<String, double[]> reached = reached();
    pinned()
        .forEach(
            (name, pins) -> {
              double[] now = reached.get(name);
              for (int i = 0; i < 2; i++) {
                if (now[i] < pins[i] - ROUNDING) {
                  drops.add(
                      String.format(
                          Locale.ROOT,
                          "%s %s F1 %.3f, was %.3f",
                          name,
                          i == 0 ? "found" : "exact",
                          now[i],
                          pins[i]));
                }
              }
            });
    assertEquals(List.of(), drops);
  }

  private static Map<String, double[]> reached() {
    Map<String, double[]> figures = new TreeMap<>();
    report
        .families()
        .forEach((Family family, Tally tally) -> figures.put(family.key(), ratios(tally)));
    figures.put("pooled", ratios(report.pooled()));
    figures.put("headline", new double[] {report.headlineFound(), report.headlineExact()});
    return figures;
  }

  private static double[] ratios(Tally tally) {
    return new double[] {tally.foundRatios().f1(), tally.exactRatios().f1()};
  }

  private static Map<String, double[]> pinned() throws IOException {
    Map<String, double[]> pins = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CorpusScoreTest.class.getResourceAsStream("corpus-scores.tsv"),
                StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        pins.put(
            cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
      }
    }
    assertEquals(9, pins.size(), "corpus-scores.tsv names each family, pooled and headline");
    return pins;
  }
}
