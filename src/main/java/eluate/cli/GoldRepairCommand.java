package eluate.cli;

import eluate.gold.Repair;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate gold repair}: gold whose quotes stand where their offsets say. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Writes a copy of gold in which every quote stands at its offsets.",
      "",
      "A quote that doesn't is looked for in the document, with other white space too, and gets the"
          + " offsets of the place nearest to the old ones. Quotes without offsets get them. The"
          + " document's checksum and a missing format version are set. Nothing is written in place"
          + " or over another file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every quote has its place",
      "2:the command was not understood",
      "3:input can't be read, or output can't be written or is there already",
      "4:some quotes stand nowhere in their documents; they are listed, the rest is written"
    },
    footerHeading = "%nExample:%n",
    footer = "  eluate gold repair gold --out gold-mended")
final class GoldRepairCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD", description = "a folder of records, or a file")
  private Path set;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "where the copies go; made if missing")
  private Path out;

  @Mixin private GoldDocuments documents;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Repair repair;
    try {
      repair = Repair.of(set, out, documents.sources());
    } catch (FileAlreadyExistsException e) {
      spec.commandLine()
          .getErr()
          .println("eluate: " + e.getFile() + ": is there already; name a new folder with --out");
      return Exit.IO;
    }
    repair.left().forEach(problem -> spec.commandLine().getErr().println("eluate: " + problem));
    spec.commandLine()
        .getOut()
        .print(
            repair.records()
                + " records in "
                + out
                + ", "
                + repair.anchored()
                + " quotes with new offsets, "
                + repair.left().size()
                + " problems left\n");
    spec.commandLine().getOut().flush();
    return repair.left().isEmpty() ? Exit.OK : Exit.INVALID;
  }
}
