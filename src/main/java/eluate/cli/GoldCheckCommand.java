package eluate.cli;

import eluate.gold.GoldCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate gold check}: whether gold can be trusted to judge by. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Checks gold records and prints what is wrong, each with file, line and column.",
      "",
      "Checked are the format (unknown slots and values too), ids, groups that items name, items"
          + " and documents that stand twice, whether each document is there and unchanged, and"
          + " whether every quote stands in it at its offsets. Of several sets, such as those to"
          + " learn from and to test on, no document may be in two."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong; notes may be printed",
      "2:the command was not understood",
      "3:input can't be read",
      "4:something is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate gold check gold",
      "  eluate gold check train dev test --docs papers",
      "      looks for documents that are in two of the three as well"
    })
final class GoldCheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD",
      description = "folders with .json records, or .jsonl files with a record a line")
  private List<Path> sets;

  @Mixin private GoldDocuments documents;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GoldCheck check = GoldCheck.of(sets, documents.sources());
    PrintWriter out = spec.commandLine().getOut();
    check.problems().forEach(problem -> out.print(problem + "\n"));
    int errors = check.errors().size();
    int notes = check.problems().size() - errors;
    out.print(check.records() + " records: " + errors + " errors, " + notes + " notes\n");
    out.flush();
    return errors == 0 ? Exit.OK : Exit.INVALID;
  }
}
