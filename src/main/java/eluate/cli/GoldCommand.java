package eluate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eluate gold}: the records that others are judged by. */
@Command(
    name = "gold",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks gold records, mends their offsets, and compares those of two annotators.",
    subcommands = {GoldCheckCommand.class, GoldRepairCommand.class, GoldAgreeCommand.class})
final class GoldCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of check, repair and agree");
  }
}
