package eluate.cli;

import eluate.batch.Batch;
import eluate.batch.Console;
import eluate.batch.Input;
import eluate.batch.Inputs;
import eluate.batch.OtherResultsException;
import eluate.batch.OutputInUseException;
import eluate.batch.Settings;
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

/** {@code eluate extract}: papers in, records out. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Reads papers and writes what they say as structured records.",
      "",
      "Papers are text, HTML or PDF files, PubMed downloads (XML or MEDLINE), RIS files, articles in"
          + " JATS or BMC XML, or records of ClinicalTrials.gov (JSON), packed by gzip or not; which"
          + " of these is told by their content. Folders are searched through; files whose names start"
          + " with a dot or with README, and checksums (.md5), are left out.",
      "",
      "With @|bold --out|@ each paper gives a record (records/NAME.json) and the text that its"
          + " offsets count in (text/NAME.txt), and all facts together give evidence-table.csv."
          + " NAME is the file's name without its ending, and the record's id. A file of many"
          + " papers gives a line for each of them in records/NAME.jsonl and text/NAME.jsonl; their"
          + " ids are their own numbers.",
      "",
      "Of several citations with one PubMed number that of the last file stands, unless PubMed takes"
          + " it back.",
      "",
      "What to check is written beside them: unclaimed-numbers.csv lists the numbers of results that"
          + " no fact uses, or only an unsure one; unclaimed/ID.json has them with the numbers set"
          + " aside and the reasons; issues.csv lists facts that contradict arithmetic;"
          + " fidelity.csv counts for each paper how many characters were read into which part, and"
          + " how many were dropped as what. run-report.html says what became of every input.",
      "",
      "A paper that takes too much time or memory, or that breaks the process which reads it, gets a"
          + " status that says so, and the others are done. However a run ends, the same command"
          + " carries it on: what is done is not done again, and the result is the same."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every paper gave a record",
      "1:some papers gave none, or were read in part (PARTIAL); the others are done",
      "2:the command was not understood, or the output folder holds other results",
      "3:input can't be read or output can't be written",
      "5:another run writes into the output folder",
      "130, 143:interrupted; the same command carries it on"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate extract paper.txt",
      "      prints one paper's record",
      "  eluate extract corpus --out out",
      "      reads all papers in a folder",
      "  eluate extract a.txt b.html more --out out --time-limit 120",
      "      reads two files and a folder, and gives each paper two minutes of the processor"
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "files or folders with papers")
  private List<Path> places;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "where the results go; made if missing. Can be left out for a single paper.")
  private Path out;

  @Mixin private BatchOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.settings(spec);
    List<Input> inputs = Inputs.find(places, settings.followLinks());
    if (inputs.isEmpty()) {
      spec.commandLine().getErr().println("eluate: no files in " + places);
      return Exit.IO;
    }
    if (out != null) {
      return intoFolder(inputs, settings);
    }
    if (inputs.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--out DIR is needed for more than one paper");
    }
    return new PrintedPaper(spec.commandLine(), settings.limits()).print(inputs.get(0));
  }

  private int intoFolder(List<Input> inputs, Settings settings)
      throws IOException, InterruptedException {
    PrintWriter stdout = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Console console = new Console(stdout, err, System.console() != null, settings.progress());
    Batch batch = new Batch(settings, console);
    Interrupts interrupts = new Interrupts(batch);
    try {
      Batch.Result result = batch.run(inputs, out);
      if (result.summary() == null) {
        err.println("eluate: interrupted; to carry it on, give the same command again:");
        err.println("  " + command());
        return Exit.SOME_FAILED;
      }
      stdout.println(result.summary());
      return result.incomplete() > settings.maxFailed() ? Exit.SOME_FAILED : Exit.OK;
    } catch (OutputInUseException e) {
      err.println("eluate: " + e.getMessage());
      return Exit.IN_USE;
    } catch (OtherResultsException e) {
      err.println("eluate: " + e.getMessage());
      return Exit.USAGE;
    } finally {
      interrupts.end();
    }
  }

  /** As it was given, for a shell. */
  private String command() {
    StringBuilder words = new StringBuilder("eluate");
    for (String word : spec.root().commandLine().getParseResult().originalArgs()) {
      boolean plain = word.matches("[A-Za-z0-9_./:=,+-]{1,4000}");
      words.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return words.toString();
  }
}
