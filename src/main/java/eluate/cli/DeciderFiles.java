package eluate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the deciders' weights as lists, and their card. */
final class DeciderFiles {
  /** Weights below it say nothing. */
  private static final double SMALLEST = 0.05;

  private static final String BIAS = "(bias)";

  private DeciderFiles() {}

  /** Writes into a folder, which is made if missing. */
  static void write(
      Path folder,
      Map<DeciderQuestion, Map<String, double[]>> weights,
      DeciderTrial trial,
      String data)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, double[]> roles = new TreeMap<>();
    column(roles, 6, 0, weights.get(DeciderQuestion.TESTED), true);
    column(roles, 6, 1, weights.get(DeciderQuestion.COMPARATOR), true);
    column(roles, 6, 2, weights.get(DeciderQuestion.OTHERS), false);
    list(
        folder.resolve("drug-roles.tsv"),
        "the role of a drug: whether it was tested, which of the tested is the comparator, and what"
            + " the others were",
        List.of("tested", "comparator", "concomitant", "prior", "mentioned", "none"),
        roles);
    Map<String, double[]> treated = new TreeMap<>();
    column(treated, 1, 0, weights.get(DeciderQuestion.TREATED), true);
    list(
        folder.resolve("treated.tsv"),
        "whether a condition is what a paper's people are treated for",
        List.of("treated"),
        treated);
    Map<String, double[]> harms = new TreeMap<>();
    column(harms, 1, 0, weights.get(DeciderQuestion.HARM), true);
    list(
        folder.resolve("harms.tsv"),
        "whether a condition is a harm of treatment",
        List.of("weight"),
        harms);
    Files.writeString(folder.resolve("deciders.md"), card(trial, data), StandardCharsets.UTF_8);
  }

  /** Of two classes, the log-odds of the first; of more, each one's weight. */
  private static void column(
      Map<String, double[]> rows,
      int columns,
      int at,
      Map<String, double[]> weights,
      boolean odds) {
    weights.forEach(
        (feature, values) -> {
          double[] row = rows.computeIfAbsent(feature, f -> new double[columns]);
          if (odds) {
            row[at] = values[0] - values[1];
          } else {
            System.arraycopy(values, 0, row, at, values.length);
          }
        });
  }

  private static void list(Path file, String what, List<String> columns, Map<String, double[]> rows)
      throws IOException {
    StringBuilder lines =
        new StringBuilder("# Log-odds by which what is seen tells " + what + ".\n")
            .append("# Made by: eluate train-deciders. The card is deciders.md.\n")
            .append("feature\t")
            .append(String.join("\t", columns))
            .append('\n');
    line(lines, BIAS, rows.get(BIAS));
    rows.forEach(
        (feature, values) -> {
          if (says(values) && !feature.equals(BIAS)) {
            line(lines, feature, values);
          }
        });
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  /** Whether any weight of a feature is large enough to be kept. */
  static boolean says(double[] values) {
    return Arrays.stream(values).anyMatch(value -> Math.abs(value) >= SMALLEST);
  }

  /** Adds the row of a feature. */
  static void line(StringBuilder lines, String feature, double[] values) {
    lines.append(feature);
    for (double value : values) {
      lines.append('\t').append(String.format(Locale.ROOT, "%.2f", value == 0 ? 0.0 : value));
    }
    lines.append('\n');
  }

  private static String card(DeciderTrial trial, String data) {
    return String.join(
        "\n",
        "# The deciders: `drug-roles`, `treated`, `harms`",
        "",
        "Say what a drug was to a paper's people, which conditions they are treated for, and which are",
        "harms of treatment. Logistic regressions with a quadratic penalty on what is seen of a name in",
        "the whole paper (classes `DrugTraits`, `ConditionTraits`, `HarmFeatures`), the answer of the",
        "rules among it. Made by `eluate train-deciders`, this page too: run it again rather than change",
        "the page.",
        "",
        "## Data",
        "",
        data,
        "Gold of names tells which drugs were given or tested and not in which role; an example of it",
        "counts 0.15. No text is part of the weights.",
        "",
        "## Scores",
        "",
        "Papers with full gold, each judged by weights fitted without it (five folds). Only names that",
        "were found are counted, so this tells of deciding and not of finding.",
        "",
        trial.lines(),
        "");
  }
}
