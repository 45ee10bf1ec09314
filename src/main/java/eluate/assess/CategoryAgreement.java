package eluate.assess;

import java.util.ArrayList;
import java.util.List;

/**
 * How far two annotators agree in a choice of a few values, over documents.
 *
 * @param compared things that both judged
 * @param raw the share of equal values
 * @param kappa Cohen's
 * @param alpha Krippendorff's
 * @param ac1 Gwet's, where one value holds more than 80 %
 */
public record CategoryAgreement(
    int compared, Measured raw, Measured kappa, Measured alpha, Measured ac1) {

  /**
   * Compares.
   *
   * @param documents for each document what both said of each thing: two values
   */
  public static CategoryAgreement of(List<List<List<String>>> documents) {
    List<String> categories =
        documents.stream().flatMap(List::stream).flatMap(List::stream).distinct().sorted().toList();
    List<double[]> rows = new ArrayList<>();
    int compared = 0;
    for (List<List<String>> document : documents) {
      List<Coefficients.Pair<String>> pairs =
          document.stream().map(p -> new Coefficients.Pair<>(p.get(0), p.get(1))).toList();
      compared += pairs.size();
      rows.add(Coefficients.cells(pairs, categories));
    }
    Bootstrap.Figures figures =
        Bootstrap.figures(
            rows,
            cells ->
                new double[] {
                  Coefficients.raw(cells),
                  Coefficients.kappa(cells),
                  Coefficients.alpha(cells),
                  Coefficients.ac1(cells)
                });
    return new CategoryAgreement(
        compared, figures.get(0), figures.get(1), figures.get(2), figures.get(3));
  }
}
