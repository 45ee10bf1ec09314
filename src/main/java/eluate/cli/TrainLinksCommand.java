package eluate.cli;

import eluate.batch.Input;
import eluate.batch.Inputs;
import eluate.extract.GroupLessons;
import eluate.extract.PaperExtractor;
import eluate.json.JsonFileException;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import eluate.train.ChoiceLearner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate train-links}: how much each cue says on whose a number is. */
@Command(
    name = "train-links",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Fits the weights by which numbers are given to arms, subgroups and patients, from papers and"
          + " their gold.",
      "",
      "Prints how often the rules alone and the fitted weights are right, each paper judged by"
          + " weights fitted without it (five folds)."
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
      "  eluate train-links corpus gold --write src/main/resources/eluate/models/group-links.tsv",
      "      fits the weights to the project's own gold"
    })
final class TrainLinksCommand implements Callable<Integer> {
  private static final int FOLDS = 5;

  /** Cues that say less are left out of the file. */
  private static final double SMALLEST = 0.05;

  @Parameters(
      arity = "2..*",
      paramLabel = "DOCS GOLD",
      description = "folders of papers and of their gold, in pairs")
  private List<Path> folders;

  @Option(names = "--write", paramLabel = "FILE", description = "write the weights there")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Pair> pairs = Pair.of(spec, folders, "DOCS and GOLD");
    List<List<GroupLessons.Lesson>> papers = new ArrayList<>();
    try {
      PaperExtractor extractor = new PaperExtractor();
      for (Pair pair : pairs) {
        papers.addAll(lessons(extractor, pair.first(), pair.second()));
      }
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    spec.commandLine().getOut().println(judged(papers));
    spec.commandLine().getOut().flush();
    if (file != null) {
      Files.writeString(file, weights(papers), StandardCharsets.UTF_8);
    }
    return Exit.OK;
  }

  private static Map<String, Float> fit(List<GroupLessons.Lesson> lessons) {
    return ChoiceLearner.fit(
        lessons.stream().map(l -> new ChoiceLearner.Choice(l.cues(), l.right())).toList());
  }

  private static String judged(List<List<GroupLessons.Lesson>> papers) {
    int numbers = 0;
    int rules = 0;
    int fitted = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GroupLessons.Lesson> learn = new ArrayList<>();
      List<GroupLessons.Lesson> judge = new ArrayList<>();
      for (int i = 0; i < papers.size(); i++) {
        (i % FOLDS == fold ? judge : learn).addAll(papers.get(i));
      }
      Map<String, Float> weights = fit(learn);
      for (GroupLessons.Lesson lesson : judge) {
        numbers++;
        rules += lesson.right().contains(lesson.rule()) ? 1 : 0;
        fitted += lesson.right().contains(ChoiceLearner.best(lesson.cues(), weights)) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d papers, %d numbers: rules right %.3f, fitted weights right %.3f",
        papers.size(),
        numbers,
        (double) rules / numbers,
        (double) fitted / numbers);
  }

  private static String weights(List<List<GroupLessons.Lesson>> papers) {
    StringBuilder lines =
        new StringBuilder(
            "# How much each cue says on whose a number is. Made by: eluate train-links.\n"
                + "cue\tweight\n");
    fit(papers.stream().flatMap(List::stream).toList())
        .forEach(
            (cue, weight) -> {
              if (Math.abs(weight) >= SMALLEST) {
                lines.append(String.format(Locale.ROOT, "%s\t%.3f\n", cue, weight));
              }
            });
    return lines.toString();
  }

  private List<List<GroupLessons.Lesson>> lessons(PaperExtractor extractor, Path docs, Path gold)
      throws IOException {
    Readers readers = new Readers();
    List<List<GroupLessons.Lesson>> papers = new ArrayList<>();
    for (Input paper : Inputs.find(List.of(docs))) {
      Path record = gold.resolve(paper.id() + ".json");
      if (Files.exists(record)) {
        try {
          papers.add(
              extractor.lessons(
                  readers.read(paper.path(), Files.readAllBytes(paper.file())),
                  GoldNumbers.of(record)));
        } catch (UnreadableException e) {
          spec.commandLine().getErr().println("eluate: " + e.getMessage());
        }
      }
    }
    return papers;
  }
}
