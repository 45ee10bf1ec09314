package eluate.cli;

import eluate.json.JsonSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eluate schema}: the formats of files, for other programs. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Prints the JSON Schema (draft 2020-12) of records, gold ones included.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:the command was not understood"},
    footerHeading = "%nExample:%n",
    footer = "  eluate schema > record.schema.json")
final class SchemaCommand implements Callable<Integer> {

  @Option(
      names = "--thresholds",
      description = "print the schema of the file that 'score --gate' reads instead")
  private boolean thresholds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    JsonSchema schema = thresholds ? JsonSchema.ofThresholds() : JsonSchema.ofRecords();
    spec.commandLine().getOut().print(schema.text());
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }
}
