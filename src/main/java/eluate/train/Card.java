package eluate.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What stands beside a model: what it finds, what it was made of and how good it is. No date, so
 * that it repeats.
 */
final class Card {
  private Card() {}

  /** The card of a model, as Markdown. */
  static String of(Training.Result result, Fit.Options options, int bytes) {
    List<String> lines = new ArrayList<>();
    Recipe recipe = result.recipe();
    lines.add("# The model `" + recipe.name() + "`");
    lines.add("");
    lines.add(
        "Finds " + String.join(", ", recipe.types()) + " in running text. Made by `eluate train`:");
    lines.add("this page too, so change the recipe and not the page.");
    lines.add("");
    lines.add("```");
    lines.add("eluate train CORPORA --model " + recipe.name() + " --out DIR --held-out BENCH");
    lines.add("```");
    lines.add("");
    data(result, lines);
    scores(result, lines);
    method(result, options, bytes, lines);
    return String.join("\n", lines) + "\n";
  }

  private static void data(Training.Result result, List<String> lines) {
    lines.add("## Data");
    lines.add("");
    lines.add(
        "Texts that share a passage with the held-out folders, and all else from the same papers, are");
    lines.add("left out. No text of a corpus is part of the model: it holds numbers only.");
    lines.add("");
    lines.add("| file | sort of text | texts | what is taken | licence |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Recipe.Source source : result.recipe().sources()) {
      String taken = source.texts().name().toLowerCase(Locale.ROOT) + ": " + marks(source);
      lines.add(
          row(
              source.file(),
              source.domain(),
              String.valueOf(result.texts().get(source)),
              taken,
              source.licence()));
    }
    lines.add("");
  }

  private static String marks(Recipe.Source source) {
    List<String> marks = new ArrayList<>();
    for (String mark : new TreeSet<>(source.typeByMark().keySet())) {
      String type = source.typeByMark().get(mark);
      String how = source.covered().contains(type) ? "" : " (some)";
      marks.add(type.isEmpty() ? "not " + mark : mark + " as " + type + how);
    }
    return String.join(", ", marks);
  }

  private static void scores(Training.Result result, List<String> lines) {
    lines.add("## Scores");
    lines.add("");
    lines.add(
        "Of a model made in the same way without the measured file and without anything else from its");
    lines.add("papers. A name is right when its first and last character and its type are.");
    lines.add("");
    lines.add("| file | type | marked | precision | recall | F1 |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (Map.Entry<String, Map<String, Tally>> file : result.scores().entrySet()) {
      for (Map.Entry<String, Tally> type : file.getValue().entrySet()) {
        Tally tally = type.getValue();
        lines.add(
            row(
                file.getKey(),
                type.getKey(),
                String.valueOf(tally.wanted()),
                number(tally.precision()),
                number(tally.recall()),
                number(tally.f1())));
      }
    }
    lines.add("");
  }

  private static void method(
      Training.Result result, Fit.Options options, int bytes, List<String> lines) {
    Learner.Options first = options.first();
    lines.add("## Method");
    lines.add("");
    lines.add(
        "A linear-chain conditional random field, read twice: the second reading knows what the first");
    lines.add(
        "one made of the same words elsewhere in the document. Features: the word, its folded form,");
    lines.add(
        "outline, beginnings, endings and letter groups; its neighbours, with and without marks; words");
    lines.add(
        "joined by hyphens as a whole; the word lists and stems of drug names; groups of words induced");
    lines.add(
        "from the same texts. Each sort of text has weights of its own beside the common ones; those of");
    lines.add("the first sort are the model.");
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d rounds, steps of %s, %s of the features left out at each step, features met at least %d"
                + " times; %,d features kept, %,d bytes.",
            first.rounds(),
            first.step(),
            first.drop(),
            options.rarest(),
            result.model().size(),
            bytes));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
