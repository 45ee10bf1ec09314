package eluate.cli;

import eluate.batch.Input;
import eluate.batch.Inputs;
import eluate.extract.PaperExtractor;
import eluate.extract.Part;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.read.Readers;
import eluate.score.ScoreReport;
import eluate.score.Scorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate ablate}: what each part of the extraction is worth. */
@Command(
    name = "ablate",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Extracts papers with each part of the extraction taken out and scores the records.",
      "",
      "The table gives the headline F1, found and exact, of each set of papers. A part is worth what"
          + " its row is lower than the first one."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:gold breaks the format"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  eluate ablate corpus gold --write src/docs/ablation.md",
      "      prints the table and writes it into the documentation"
    })
final class AblateCommand implements Callable<Integer> {

  @Parameters(
      arity = "2..*",
      paramLabel = "DOCS GOLD",
      description = "folders of papers and of their gold, in pairs")
  private List<Path> folders;

  @Option(names = "--write", paramLabel = "FILE", description = "write the table there as Markdown")
  private Path file;

  @Spec private CommandSpec spec;

  /** A row of the table. */
  private record Variant(String name, Set<Part> without) {}

  /** A column of the table. */
  private record PaperSet(String name, List<Input> papers, Path gold) {}

  private static final List<Variant> VARIANTS =
      List.of(
          new Variant("everything", EnumSet.noneOf(Part.class)),
          new Variant("names from lists only", EnumSet.of(Part.MODELS)),
          new Variant("names from the model only", EnumSet.of(Part.LISTS)),
          new Variant("without linking lists of numbers", EnumSet.of(Part.LINKING)),
          new Variant("numbers to groups by rules alone", EnumSet.of(Part.CHOICE)),
          new Variant("without groups and abbreviations", EnumSet.of(Part.DOCUMENT)));

  @Override
  public Integer call() throws IOException {
    List<PaperSet> sets = new ArrayList<>();
    for (Pair pair : Pair.of(spec, folders, "DOCS and GOLD")) {
      Path docs = pair.first();
      List<Input> papers = Inputs.find(List.of(docs));
      if (papers.isEmpty()) {
        spec.commandLine().getErr().println("eluate: no files in " + docs);
        return Exit.IO;
      }
      sets.add(new PaperSet(name(docs), papers, pair.second()));
    }
    try {
      String table = table(sets);
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(table);
      stdout.flush();
      if (file != null) {
        Files.writeString(file, page(table), StandardCharsets.UTF_8);
      }
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    return Exit.OK;
  }

  /** A folder's name, or that of the folder around one that is only called "docs". */
  private static String name(Path docs) {
    Path folder = docs.toAbsolutePath().normalize();
    boolean plain = folder.endsWith("docs") && folder.getParent().getFileName() != null;
    return (plain ? folder.getParent() : folder).getFileName().toString();
  }

  private static String table(List<PaperSet> sets) throws IOException {
    StringBuilder table = new StringBuilder("| parts |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (PaperSet set : sets) {
      table.append(' ').append(set.name()).append(" found | ").append(set.name());
      table.append(" exact |");
      rule.append(" --- | --- |");
    }
    table.append('\n').append(rule).append('\n');
    for (Variant variant : VARIANTS) {
      Pipeline pipeline = new Pipeline(new Readers(), new PaperExtractor(variant.without()));
      table.append("| ").append(variant.name()).append(" |");
      for (PaperSet set : sets) {
        ScoreReport score = score(pipeline, set);
        table.append(
            String.format(
                Locale.ROOT, " %.3f | %.3f |", score.headlineFound(), score.headlineExact()));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static ScoreReport score(Pipeline pipeline, PaperSet set) throws IOException {
    Path records = Files.createTempDirectory("eluate-ablate");
    try {
      for (Input paper : set.papers()) {
        if (paper.trouble() != null) {
          throw paper.trouble();
        }
        byte[] bytes = Files.readAllBytes(paper.file());
        if (pipeline.run(paper.id(), paper.path(), bytes) instanceof Outcome.Extracted done) {
          String json = RecordJson.write(done.record());
          Files.writeString(records.resolve(paper.id() + ".json"), json, StandardCharsets.UTF_8);
        }
      }
      return Scorer.score(set.gold(), records);
    } finally {
      remove(records);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }

  private static String page(String table) {
    return """
        # What each part is worth

        The headline F1 (mean over drugs, indications, patient counts, scores and adverse events) of items found and of items right in every slot,
        with parts of the extraction taken out. Made by `eluate ablate DOCS GOLD … --write src/docs/ablation.md`.

        """
        + table
        + """

        - *names from lists only*: without the trained models that name drugs, conditions and outcomes.
        - *names from the model only*: without the word lists as a source of drugs and conditions. The model's features still look into the lists,
          and measures and outcomes have no source but lists and rules, so this row is kinder than a system without lists would be.
        - *without linking lists of numbers*: each number is linked on its own; "12, 14 and 9" and "respectively" are not read in order.
        - *numbers to groups by rules alone*: without the fitted weights of whose a number is.
        - *without groups and abbreviations*: no arms, subgroups and patients are known, and no short form that the text defines;
          nor which part of an abstract without headings a sentence is.

        Confidence and the weights of the deciders (harms, roles, what is treated, groups) were fitted with everything in place and stay as they are.
        """;
  }
}
