package eluate.assess;

import eluate.score.DocumentScore;
import eluate.score.ScoreReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All figures of a run, with intervals: of all documents, and of the documents of each kind.
 *
 * @param report the counts
 * @param estimates in the order of the tables
 * @param kinds the same by kind of document, in alphabetical order; empty inside of a kind
 */
public record Assessment(
    ScoreReport report, Map<Figure, Estimate> estimates, Map<String, Assessment> kinds) {

  /** Estimates all figures of a report. */
  public static Assessment of(ScoreReport report) {
    Map<String, List<DocumentScore>> byKind = new TreeMap<>();
    for (DocumentScore document : report.documents()) {
      String kind = document.kind().isEmpty() ? "unknown" : document.kind();
      byKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(document);
    }
    Map<String, Assessment> kinds = new TreeMap<>();
    byKind.forEach(
        (kind, documents) -> {
          ScoreReport part = new ScoreReport(documents);
          kinds.put(kind, new Assessment(part, estimates(part, new Layout(false)), Map.of()));
        });
    return new Assessment(report, estimates(report, new Layout(true)), kinds);
  }

  /** One figure. */
  public Estimate estimate(String row, String name) {
    return estimates.get(new Figure(row, name));
  }

  private static Map<Figure, Estimate> estimates(ScoreReport report, Layout layout) {
    List<Statistic> statistics = layout.statistics();
    double[][] rows = report.documents().stream().map(layout::of).toArray(double[][]::new);
    Bootstrap bootstrap =
        Bootstrap.of(rows, sums -> statistics.stream().mapToDouble(s -> s.of(sums)).toArray());
    double[] sums = new double[layout.columns()];
    for (double[] row : rows) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] += row[column];
      }
    }
    Map<Figure, Estimate> estimates = new LinkedHashMap<>();
    for (int i = 0; i < statistics.size(); i++) {
      Statistic statistic = statistics.get(i);
      double under = statistic.under().applyAsDouble(sums);
      Interval interval = under == 0 ? null : bootstrap.interval(i);
      estimates.put(
          statistic.figure(),
          new Estimate(statistic.figure(), statistic.over().applyAsDouble(sums), under, interval));
    }
    return estimates;
  }
}
