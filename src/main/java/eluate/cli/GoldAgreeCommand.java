package eluate.cli;

import eluate.assess.Agreement;
import eluate.assess.AgreementText;
import eluate.json.JsonFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate gold agree}: what one annotator thinks of another's gold. */
@Command(
    name = "agree",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Compares the records of two annotators of the same documents.",
      "",
      "Items are paired as for scoring. Printed are F1 of items found and exact, raw agreement in"
          + " every slot of the pairs, Cohen's kappa for slots with a few values, and Krippendorff's"
          + " alpha for these and for numbers; \"not defined\" where there is nothing to compare or"
          + " all values are the same. A score of the program above these figures is noise."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared",
      "2:the command was not understood",
      "3:input can't be read",
      "4:a record breaks the format"
    },
    footerHeading = "%nExample:%n",
    footer = "  eluate gold agree annotator-1 annotator-2")
final class GoldAgreeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ONE", description = "the records of one annotator")
  private Path one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "those of the other")
  private Path other;

  @Option(names = "--json", description = "print the same figures as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Agreement agreement;
    try {
      agreement = Agreement.of(one, other);
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AgreementText.json(agreement) : AgreementText.plain(agreement));
    out.flush();
    return Exit.OK;
  }
}
