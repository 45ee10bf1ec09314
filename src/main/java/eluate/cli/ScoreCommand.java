package eluate.cli;

import eluate.assess.Assessment;
import eluate.assess.Comparison;
import eluate.assess.Gate;
import eluate.assess.Thresholds;
import eluate.gold.GoldCheck;
import eluate.gold.Problem;
import eluate.gold.SourceTexts;
import eluate.json.JsonFileException;
import eluate.score.ScoreReport;
import eluate.score.Scorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate score}: records against gold. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Compares records with gold and prints precision, recall and F1 with 95 %% intervals.",
      "",
      "Items of a family are paired one to one. A pair is @|bold found|@ when it is about the same"
          + " fact (the same drug, the same event with the same number), and @|bold exact|@ when"
          + " the rest (role, group, time point, grade …) is right too. The headline is the mean F1"
          + " of drugs, indications, patient counts, scores and adverse events.",
      "",
      "GOLD and OUT are each a folder of .json records, searched with the folders in it, or a"
          + " .jsonl file with a record a line. Files are matched by name, lines by id. A gold"
          + " document without a record counts as one in which nothing was found. Gold is checked"
          + " first, as 'eluate gold check' does."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scored, whatever the score; with --gate, passed",
      "2:the command or the file of --gate was not understood",
      "3:input can't be read or output can't be written",
      "4:gold is wrong or records break the format, and nothing was scored; or the gate failed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate score gold out/records",
      "      prints the table",
      "  eluate score gold out/records --errors",
      "      tells what goes wrong most: not named, number unread, wrong group …",
      "  eluate score gold new/records --against old/records --html errors.html",
      "      tells whether a change made it better, worse or neither, and shows every error",
      "  eluate score gold out/records --gate gold/thresholds.json --junit gate.xml",
      "      ends with 4 when the scores are not good enough"
    })
final class ScoreCommand implements Callable<Integer> {

  /** So many problems of gold are printed; gold check prints all. */
  private static final int PROBLEMS = 20;

  @Parameters(index = "0", paramLabel = "GOLD", description = "records known to be right")
  private Path gold;

  @Parameters(index = "1", paramLabel = "OUT", description = "records to be judged")
  private Path out;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description =
          "compare with these records: differences with interval and p, items won and lost")
  private Path against;

  @Option(
      names = "--gate",
      paramLabel = "FILE",
      description = "what the scores must reach; its format: eluate schema --thresholds")
  private Path gate;

  @Mixin private ScoreOutput output;

  @Mixin private GoldDocuments documents;

  @Option(names = "--no-docs", description = "don't look whether gold's documents are there")
  private boolean withoutDocuments;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Thresholds thresholds;
    try {
      thresholds = gate == null ? null : Thresholds.read(gate);
    } catch (JsonFileException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Path old = against == null && thresholds != null ? thresholds.baseline() : against;
    if (thresholds != null && thresholds.needBaseline() && old == null) {
      throw new ParameterException(
          spec.commandLine(), gate + " asks for no significant drop; name a run with --against");
    }
    output.check(spec.commandLine(), gate != null);
    if (goldIsWrong()) {
      return Exit.INVALID;
    }
    ScoreReport report;
    ScoreReport before = null;
    try {
      if (old == null) {
        report = output.needsItems() ? Scorer.score(gold, out) : Scorer.count(gold, out);
      } else {
        report = Scorer.scoreInOneOrder(gold, out);
        before = Scorer.scoreInOneOrder(gold, old);
      }
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    Assessment assessment = Assessment.of(report);
    Comparison comparison = before == null ? null : Comparison.of(report, before);
    Gate judged = thresholds == null ? null : Gate.of(thresholds, assessment, comparison);
    output.write(spec.commandLine().getOut(), assessment, comparison, judged, out);
    return judged == null || judged.passed() ? Exit.OK : failed(judged);
  }

  private boolean goldIsWrong() throws IOException {
    SourceTexts sources = withoutDocuments ? SourceTexts.none() : documents.sources();
    List<Problem> errors = GoldCheck.of(List.of(gold), sources).errors();
    PrintWriter err = spec.commandLine().getErr();
    errors.stream().limit(PROBLEMS).forEach(problem -> err.println("eluate: " + problem));
    if (errors.size() > PROBLEMS) {
      err.println(
          "eluate: and " + (errors.size() - PROBLEMS) + " more; see: eluate gold check " + gold);
    }
    return !errors.isEmpty();
  }

  private int failed(Gate judged) {
    PrintWriter err = spec.commandLine().getErr();
    judged.checks().stream()
        .filter(check -> !check.passed())
        .forEach(check -> err.println("eluate: gate " + check.line()));
    return Exit.INVALID;
  }
}
