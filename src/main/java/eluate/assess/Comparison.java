package eluate.assess;

import eluate.score.DocumentScore;
import eluate.score.ScoreReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run against another on the same gold. Each draw takes the same documents of both, so that
 * what makes a document hard for both doesn't count as difference.
 *
 * @param documents how many
 * @param differences in the order of the tables
 * @param changes items won and lost, document by document
 */
public record Comparison(int documents, Map<Figure, Difference> differences, List<Change> changes) {

  /**
   * Compares.
   *
   * @throws IllegalArgumentException when the two are not of the same documents
   */
  public static Comparison of(ScoreReport now, ScoreReport before) {
    Map<String, DocumentScore> old = new HashMap<>();
    before.documents().forEach(document -> old.put(document.id(), document));
    Layout layout = new Layout(true);
    List<Change> changes = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (DocumentScore document : now.documents()) {
      DocumentScore other = old.get(document.id());
      if (other == null || old.size() != now.documents().size()) {
        throw new IllegalArgumentException("not the same gold: " + document.id());
      }
      rows.add(joined(layout.of(document), layout.of(other)));
      changes.addAll(Changes.of(document, other));
    }
    return new Comparison(rows.size(), differences(layout, rows), List.copyOf(changes));
  }

  /** One difference. */
  public Difference difference(String row, String name) {
    return differences.get(new Figure(row, name));
  }

  private static Map<Figure, Difference> differences(Layout layout, List<double[]> rows) {
    List<Statistic> statistics = layout.statistics();
    Bootstrap bootstrap =
        Bootstrap.of(rows.toArray(double[][]::new), sums -> differences(layout, sums));
    double[] sums = new double[2 * layout.columns()];
    for (double[] row : rows) {
      Arrays.setAll(sums, column -> sums[column] + row[column]);
    }
    double[] now = Arrays.copyOf(sums, layout.columns());
    double[] before = Arrays.copyOfRange(sums, layout.columns(), sums.length);
    Map<Figure, Difference> differences = new LinkedHashMap<>();
    for (int i = 0; i < statistics.size(); i++) {
      Statistic statistic = statistics.get(i);
      differences.put(
          statistic.figure(),
          new Difference(
              statistic.figure(),
              statistic.of(now),
              statistic.of(before),
              bootstrap.interval(i),
              bootstrap.significance(i)));
    }
    return differences;
  }

  private static double[] differences(Layout layout, double[] sums) {
    double[] now = Arrays.copyOf(sums, layout.columns());
    double[] before = Arrays.copyOfRange(sums, layout.columns(), sums.length);
    return layout.statistics().stream()
        .mapToDouble(statistic -> statistic.of(now) - statistic.of(before))
        .toArray();
  }

  private static double[] joined(double[] now, double[] before) {
    double[] both = Arrays.copyOf(now, now.length + before.length);
    System.arraycopy(before, 0, both, now.length, before.length);
    return both;
  }
}
