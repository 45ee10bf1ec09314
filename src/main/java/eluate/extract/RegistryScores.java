package eluate.extract;

import eluate.document.Document;
import eluate.document.RegistryTable.Cell;
import eluate.record.Dispersion;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measured numbers of a register's record: outcome measures and baseline measures. */
final class RegistryScores implements Extractor<Score> {
  private static final Map<String, String> STATISTICS =
      Map.of(
          "MEAN", "mean",
          "MEDIAN", "median",
          "LEAST_SQUARES_MEAN", "LS mean",
          "GEOMETRIC_MEAN", "geometric mean",
          "GEOMETRIC_LEAST_SQUARES_MEAN", "geometric mean");

  private final RegistryWords words;

  RegistryScores(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<Score> extract(Analysis analysis) {
    Document document = analysis.document();
    List<Score> scores = new ArrayList<>();
    for (RegistryOutcome outcome : RegistryOutcome.of(analysis, words)) {
      Cell cell = outcome.cell();
      BigDecimal value = RegistryNumber.of(document, cell.value());
      Dispersion dispersion = dispersion(document, outcome.table().dispersion(), cell);
      // "Not reached" with a limit of its interval is a fact, without one it is none.
      if (outcome.family() == RegistryOutcome.Family.SCORE
          && (value != null || dispersion != null && dispersion.value() == null)) {
        scores.add(
            new Score(
                outcome.measure().name(),
                RegistryProof.group(analysis, outcome.table(), cell),
                outcome.measure().change() ? "change" : "value",
                STATISTICS.get(outcome.table().statistic()),
                value,
                outcome.table().unit() == null ? null : document.text(outcome.table().unit()),
                dispersion,
                outcome.measure().time(),
                RegistryProof.of(
                    analysis, outcome.table(), outcome.row(), cell, "registry.measure"),
                Confidence.STATED));
      }
    }
    return scores;
  }

  /** Null for none, and for sorts that records have no word for. */
  private static Dispersion dispersion(Document document, String code, Cell cell) {
    BigDecimal spread = RegistryNumber.of(document, cell.spread());
    BigDecimal low = RegistryNumber.of(document, cell.low());
    BigDecimal high = RegistryNumber.of(document, cell.high());
    if (spread != null) {
      return switch (code) {
        case "STANDARD_DEVIATION" -> new Dispersion("SD", spread, null, null);
        case "STANDARD_ERROR" -> new Dispersion("SE", spread, null, null);
        default -> null;
      };
    }
    if (low == null && high == null) {
      return null;
    }
    if (code.startsWith("INTER_QUARTILE")) {
      return new Dispersion("IQR", null, low, high);
    }
    if (code.equals("FULL_RANGE")) {
      return new Dispersion("range", null, low, high);
    }
    return code.contains("CONFIDENCE") ? new Dispersion("CI", null, low, high) : null;
  }
}
