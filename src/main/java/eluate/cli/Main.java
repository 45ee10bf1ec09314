package eluate.cli;

import eluate.batch.Messages;
import eluate.batch.Program;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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
      TrainSentencesCommand.class,
      AblateCommand.class,
      StudiesCommand.class,
      ExportCommand.class,
      CurateCommand.class,
      GoldCommand.class,
      SchemaCommand.class
    },
    footer = {"", "Exit codes are in the manual of each command."})
public final class Main {

  private static final int MEGABYTE = 1_000_000;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "a file that says what options are where they aren't given; eluate.toml in the current"
              + " folder if left out")
  void settings(Path file) {
    // Read before the arguments are parsed, by SettingsFile; here it is only known and explained.
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Messages and numbers are the same everywhere, whatever the machine's language.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> broken(e, err));
    int code =
        run(
            new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed),
            args);
    // A full disk or a closed pipe shows only here: a stream that prints swallows it.
    if (out.checkError() && code != Exit.USAGE) {
      err.println("eluate: can't write to standard output (disk full or pipe closed)");
      code = Exit.IO;
    }
    System.exit(code);
  }

  private static int run(CommandLine program, String[] args) {
    try {
      SettingsFile.apply(program, args);
    } catch (IOException e) {
      program.getErr().println("eluate: " + Messages.of(e));
      return Exit.IO;
    } catch (SettingsFile.BadSettingsException e) {
      program.getErr().println("eluate: " + e.getMessage());
      return Exit.USAGE;
    }
    return program.execute(args);
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

  /** Whichever thread it is, the others would wait for it without end. */
  private static void broken(Throwable e, PrintStream err) {
    if (e instanceof OutOfMemoryError) {
      err.println(
          "eluate: needs more memory than the "
              + Runtime.getRuntime().maxMemory() / MEGABYTE
              + " MB that Java has; give it more, for instance by JAVA_TOOL_OPTIONS=-Xmx2g;"
              + " what is done stays, and the same command carries it on");
      Runtime.getRuntime().halt(Exit.IO);
    }
    e.printStackTrace(err);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The version that the build wrote into the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"eluate " + Program.built()};
    }
  }
}
