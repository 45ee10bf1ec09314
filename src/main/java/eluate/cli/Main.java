package eluate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code eluate}. */
@Command(
    name = "eluate",
    description = {
      "Turns medical literature into structured outcomes, each with the words that prove it.",
      "",
      "Run '@|bold eluate COMMAND --help|@' for a command's manual."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    // To add a command, write its class and name it here.
    subcommands = {
      ExtractCommand.class,
      ScoreCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      TrainLinksCommand.class,
      TrainDecidersCommand.class,
      AblateCommand.class,
      StudiesCommand.class,
      ExportCommand.class,
      CurateCommand.class,
      GoldCommand.class,
      SchemaCommand.class
    },
    footer = {"", "Exit codes are in the manual of each command."})
public final class Main {

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Messages and numbers are the same everywhere, whatever the machine's language.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code =
        new CommandLine(new Main())
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::failed)
            .execute(args);
    // A full disk or a closed pipe shows only here: a stream that prints swallows it.
    if (out.checkError() && code != Exit.USAGE) {
      err.println("eluate: can't write to standard output (disk full or pipe closed)");
      code = Exit.IO;
    }
    System.exit(code);
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof IOException io) {
      command.getErr().println("eluate: " + Messages.of(io));
      return Exit.IO;
    }
    if (e instanceof IllegalStateException) {
      // Word lists and rules are checked on load; a bad one names its file and line.
      command.getErr().println("eluate: " + e.getMessage());
      return Exit.USAGE;
    }
    throw e;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The version that the build wrote into the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties build = new Properties();
      try (InputStream in = Main.class.getResourceAsStream("/eluate/build.properties")) {
        build.load(in);
      }
      return new String[] {"eluate " + build.getProperty("version")};
    }
  }
}
