package eluate.cli;

import eluate.json.JsonFileException;
import eluate.score.ErrorReport;
import eluate.score.ScoreJson;
import eluate.score.ScoreReport;
import eluate.score.ScoreText;
import eluate.score.Scorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate score}: records against gold. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Compares records with gold and prints precision, recall and F1.",
      "",
      "Items of a family are paired one to one. A pair is @|bold found|@ when it is about the same"
          + " fact (the same drug, the same event with the same number), and @|bold exact|@ when"
          + " the rest (role, group, time point, grade …) is right too. The headline is the mean F1"
          + " of drugs, indications, patient counts, scores and adverse events.",
      "",
      "GOLD and OUT are each a folder of .json records, searched with the folders in it, or a"
          + " .jsonl file with a record a line. Files are matched by name, lines by id. A gold"
          + " document without a record counts as one in which nothing was found."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scored, whatever the score",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:gold or records break the format; nothing was scored"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate score gold out/records",
      "      prints the table",
      "  eluate score gold out/records --details",
      "      lists every missed, wrong and extra item before it",
      "  eluate score gold out/records --errors",
      "      tells what goes wrong most: not named, number unread, wrong group …"
    })
final class ScoreCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD", description = "records known to be right")
  private Path gold;

  @Parameters(index = "1", paramLabel = "OUT", description = "records to be judged")
  private Path out;

  @Option(
      names = "--details",
      description = "list every missed, wrong and extra item with document and quote")
  private boolean details;

  @Option(
      names = "--errors",
      description = "group what is not right by cause, with counts, shares and examples")
  private boolean errors;

  @Option(names = "--json", description = "print the same figures as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ScoreReport report;
    try {
      report = Scorer.score(gold, out);
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    PrintWriter stdout = spec.commandLine().getOut();
    if (errors) {
      ErrorReport causes = ErrorReport.of(report);
      stdout.print(json ? causes.json() : causes.text());
    } else if (json) {
      stdout.print(ScoreJson.write(report, details));
    } else {
      stdout.print((details ? ScoreText.details(report) : "") + ScoreText.table(report));
    }
    stdout.flush();
    return Exit.OK;
  }
}
