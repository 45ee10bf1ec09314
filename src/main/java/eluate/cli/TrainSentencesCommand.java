package eluate.cli;

import eluate.batch.Input;
import eluate.batch.Inputs;
import eluate.extract.SentenceLessons;
import eluate.extract.SentenceLessons.Lesson;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import eluate.train.LogisticLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate train-sentences}: what part of an abstract a sentence is. */
@Command(
    name = "train-sentences",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Fits the weights that tell background, methods, results and conclusion apart in abstracts"
          + " without headings, from abstracts that have them.",
      "",
      "Abstracts whose headings tell fewer than three parts teach nothing. Prints how often the"
          + " weights are right on abstracts left out (five folds). The same files give the same"
          + " bytes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command was not understood",
      "3:input can't be read or output can't be written"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  eluate train-sentences abstracts --out src/main/resources/eluate/models",
      "      fits the weights to the abstracts in a folder"
    })
final class TrainSentencesCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final double PENALTY = 2;
  private static final int RAREST = 12;

  @Parameters(arity = "1..*", paramLabel = "DOCS", description = "folders or files of abstracts")
  private List<Path> inputs;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "write weights and card there; made if missing")
  private Path out;

  @Option(
      names = "--data",
      paramLabel = "TEXT",
      description = "where the abstracts come from, for the card")
  private String data = "Folders named on the command line.";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<List<Lesson>> abstracts = lessons();
    String scores = trial(abstracts);
    spec.commandLine().getOut().println(scores);
    spec.commandLine().getOut().flush();
    if (out != null) {
      SentenceFiles.write(out, fit(abstracts), scores, data);
    }
    return Exit.OK;
  }

  private List<List<Lesson>> lessons() throws IOException {
    Readers readers = new Readers();
    SentenceLessons reader = new SentenceLessons();
    List<List<Lesson>> abstracts = new ArrayList<>();
    for (Input paper : Inputs.find(inputs)) {
      try {
        List<Lesson> lessons =
            reader.of(readers.read(paper.path(), Files.readAllBytes(paper.file())));
        if (!lessons.isEmpty()) {
          abstracts.add(lessons);
        }
      } catch (UnreadableException e) {
        spec.commandLine().getErr().println("eluate: " + e.getMessage());
      }
    }
    return abstracts;
  }

  private static Map<String, double[]> fit(List<List<Lesson>> abstracts) {
    List<LogisticLearner.Example> examples = new ArrayList<>();
    for (List<Lesson> lessons : abstracts) {
      String last = null;
      for (Lesson lesson : lessons) {
        examples.add(
            new LogisticLearner.Example(behind(lesson.signs(), last), Set.of(lesson.role()), 1));
        last = lesson.role();
      }
    }
    return LogisticLearner.fit(examples, SentenceLessons.ROLES, PENALTY, RAREST);
  }

  private static Set<String> behind(Set<String> signs, String last) {
    Set<String> all = new TreeSet<>(signs);
    all.add(SentenceLessons.behind(last));
    return all;
  }

  /** How many sentences of abstracts left out are told right, and how many of the sure ones. */
  private static String trial(List<List<Lesson>> abstracts) {
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    int all = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<Lesson>> learn = new ArrayList<>();
      List<List<Lesson>> judge = new ArrayList<>();
      for (int i = 0; i < abstracts.size(); i++) {
        (i % FOLDS == fold ? judge : learn).add(abstracts.get(i));
      }
      Map<String, double[]> weights = fit(learn);
      for (List<Lesson> lessons : judge) {
        double[] before = null;
        for (Lesson lesson : lessons) {
          before = next(weights, lesson.signs(), before);
          int best = 0;
          for (int c = 1; c < before.length; c++) {
            best = before[c] > before[best] ? c : best;
          }
          boolean hit = SentenceLessons.ROLES.get(best).equals(lesson.role());
          right += hit ? 1 : 0;
          sure += before[best] >= SentenceLessons.SURE ? 1 : 0;
          sureRight += hit && before[best] >= SentenceLessons.SURE ? 1 : 0;
          all++;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%d abstracts with headings, %d sentences; right when left out: %.3f; of the %.3f that are"
            + " sure: %.3f",
        abstracts.size(),
        all,
        share(right, all),
        share(sure, all),
        share(sureRight, sure));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** How likely each role is, over all that the sentence before may be; null before the first. */
  private static double[] next(Map<String, double[]> weights, Set<String> signs, double[] before) {
    if (before == null) {
      return LogisticLearner.probabilities(weights, behind(signs, null));
    }
    double[] likely = new double[before.length];
    for (int c = 0; c < before.length; c++) {
      double[] p =
          LogisticLearner.probabilities(weights, behind(signs, SentenceLessons.ROLES.get(c)));
      for (int k = 0; k < p.length; k++) {
        likely[k] += before[c] * p[k];
      }
    }
    return likely;
  }
}
