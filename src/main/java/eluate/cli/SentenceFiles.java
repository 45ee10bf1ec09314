package eluate.cli;

import eluate.extract.SentenceLessons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the weights that tell the parts of an abstract as a list, and their card. */
final class SentenceFiles {
  private SentenceFiles() {}

  /** Writes into a folder, which is made if missing. */
  static void write(Path folder, Map<String, double[]> weights, String scores, String data)
      throws IOException {
    Files.createDirectories(folder);
    StringBuilder lines =
        new StringBuilder("# Weights by which what is seen of a sentence tells its part.\n")
            .append("# Made by: eluate train-sentences. The card is sentences.md.\n")
            .append("feature\t")
            .append(String.join("\t", SentenceLessons.ROLES))
            .append('\n');
    weights.forEach(
        (feature, values) -> {
          if (DeciderFiles.says(values)) {
            DeciderFiles.line(lines, feature, values);
          }
        });
    Files.writeString(folder.resolve("sentences.tsv"), lines, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("sentences.md"), card(scores, data), StandardCharsets.UTF_8);
  }

  private static String card(String scores, String data) {
    return String.join(
        "\n",
        "# The parts of an abstract: `sentences`",
        "",
        "Says which sentences of an abstract without headings are background, methods, results and",
        "conclusion. A logistic regression with a quadratic penalty on a sentence's words, pairs of",
        "words, place and numbers (class `SentenceSigns`) and on what the sentence before is taken",
        "for, over all that it may be. Made by `eluate train-sentences`, this page too: run it again",
        "rather than change the page.",
        "",
        "## Data",
        "",
        data,
        "",
        "## Scores",
        "",
        scores + ".",
        "");
  }
}
