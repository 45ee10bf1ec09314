package eluate.assess;

import eluate.score.Family;
import eluate.score.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of an assessment. */
final class Tables {

  /** What is printed for a figure where there is nothing to divide. */
  static final String NOT_DEFINED = "not def.";

  private Tables() {}

  /** A row for each family and for all together: counts, precision, recall and F1. */
  static Grid families(Assessment assessment) {
    Grid grid =
        new Grid(
            "family",
            "gold",
            "out",
            "found",
            "exact",
            "found P",
            "found R",
            "found F1",
            "exact P",
            "exact R",
            "exact F1");
    Map<Family, Tally> families = assessment.report().families();
    families.forEach((family, tally) -> grid.row(family(assessment, family.key(), tally)));
    grid.row(family(assessment, Figure.POOLED, assessment.report().pooled()));
    grid.row(
        List.of(
            Figure.HEADLINE,
            "",
            "",
            "",
            "",
            "",
            "",
            cell(assessment.estimate(Figure.HEADLINE, Figure.FOUND_F1)),
            "",
            "",
            cell(assessment.estimate(Figure.HEADLINE, Figure.EXACT_F1))));
    return grid;
  }

  private static List<String> family(Assessment assessment, String row, Tally tally) {
    List<String> cells = new ArrayList<>(counts(row, tally));
    for (String level : List.of("found ", "exact ")) {
      for (String ratio : List.of("precision", "recall", "f1")) {
        cells.add(cell(assessment.estimate(row, level + ratio)));
      }
    }
    return cells;
  }

  private static List<String> counts(String name, Tally tally) {
    return List.of(
        name,
        String.valueOf(tally.gold()),
        String.valueOf(tally.out()),
        String.valueOf(tally.found()),
        String.valueOf(tally.exact()));
  }

  /** The mean of the documents' F1 beside the F1 of all their items. */
  static Grid means(Assessment assessment) {
    Grid grid =
        new Grid("family", "documents", "found micro", "found macro", "exact micro", "exact macro");
    List<String> rows = new ArrayList<>();
    assessment.report().families().keySet().forEach(family -> rows.add(family.key()));
    rows.add(Figure.POOLED);
    for (String row : rows) {
      Estimate macro = assessment.estimate(row, "found macro f1");
      grid.row(
          List.of(
              row,
              String.valueOf((int) macro.under()),
              cell(assessment.estimate(row, Figure.FOUND_F1)),
              cell(macro),
              cell(assessment.estimate(row, Figure.EXACT_F1)),
              cell(assessment.estimate(row, "exact macro f1"))));
    }
    return grid;
  }

  /** A row for each kind of document. */
  static Grid kinds(Assessment assessment) {
    Grid grid =
        new Grid(
            "kind",
            "documents",
            "gold",
            "out",
            "found",
            "exact",
            "found F1",
            "exact F1",
            "headline found",
            "headline exact");
    assessment
        .kinds()
        .forEach(
            (kind, part) -> {
              List<String> cells = new ArrayList<>(counts(kind, part.report().pooled()));
              cells.add(1, String.valueOf(part.report().documents().size()));
              for (String row : List.of(Figure.POOLED, Figure.HEADLINE)) {
                cells.add(cell(part.estimate(row, Figure.FOUND_F1)));
                cells.add(cell(part.estimate(row, Figure.EXACT_F1)));
              }
              grid.row(cells);
            });
    return grid;
  }

  /** A row for each slot that was judged. */
  static Grid slots(Assessment assessment) {
    Grid grid = new Grid("slot", "pairs", "right", "accuracy");
    for (Estimate slot : assessment.estimates().values()) {
      if (slot.figure().name().equals(Figure.ACCURACY) && slot.defined()) {
        grid.row(
            List.of(
                slot.figure().row(),
                String.valueOf((int) slot.under()),
                String.valueOf((int) slot.over()),
                cell(slot)));
      }
    }
    return grid;
  }

  /** A figure with its interval: {@code 0.812 .78-.85}. */
  static String cell(Estimate estimate) {
    return estimate.defined()
        ? String.format(Locale.ROOT, "%.3f ", estimate.value()) + range(estimate.interval())
        : NOT_DEFINED;
  }

  private static String range(Interval interval) {
    return interval == null
        ? NOT_DEFINED
        : hundredths(interval.low()) + "-" + hundredths(interval.high());
  }

  /** {@code .78}; {@code 1.0} for one, so that all are three characters wide. */
  private static String hundredths(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.startsWith("0") ? text.substring(1) : text.substring(0, 3);
  }
}
