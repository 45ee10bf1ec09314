package eluate.cli;

import eluate.document.Status;
import eluate.extract.PaperExtractor;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.read.Papers;
import eluate.read.Readers;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
          + " with a dot or with README are left out.",
      "",
      "With @|bold --out|@ each paper gives a record (records/NAME.json) and the text that its"
          + " offsets count in (text/NAME.txt), and all facts together give evidence-table.csv."
          + " NAME is the file's name without its ending, and the record's id. A file of many"
          + " papers gives a line for each of them in records/NAME.jsonl and text/NAME.jsonl; their"
          + " ids are their own numbers.",
      "",
      "What to check is written beside them: unclaimed-numbers.csv lists the numbers of results that"
          + " no fact uses, or only an unsure one; unclaimed/ID.json has them with the numbers set"
          + " aside and the reasons; issues.csv lists facts that contradict arithmetic;"
          + " fidelity.csv counts for each paper how many characters were read into which part, and"
          + " how many were dropped as what."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every paper gave a record",
      "1:some papers gave none; the others are done",
      "2:the command was not understood",
      "3:input can't be read or output can't be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate extract paper.txt",
      "      prints one paper's record",
      "  eluate extract corpus --out out",
      "      reads all papers in a folder",
      "  eluate extract a.txt b.html more --out out",
      "      reads two files and a folder"
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "files or folders with papers")
  private List<Path> places;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "where the results go; made if missing. Can be left out for a single paper.")
  private Path out;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "passwords for PDF files that need one: a line each in UTF-8, tried one after the other")
  private Path passwordFile;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Inputs.Input> inputs = Inputs.find(places);
    if (inputs.isEmpty()) {
      spec.commandLine().getErr().println("eluate: no files in " + places);
      return Exit.IO;
    }
    if (out != null) {
      return intoFolder(inputs);
    }
    if (inputs.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--out DIR is needed for more than one paper");
    }
    return toStandardOutput(inputs.get(0));
  }

  private int toStandardOutput(Inputs.Input input) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter stdout = spec.commandLine().getOut();
    int exit = Exit.OK;
    Pipeline pipeline = pipeline();
    try (Papers papers = open(pipeline, input)) {
      while (papers.hasNext()) {
        Outcome outcome = pipeline.run(papers.next());
        if (outcome instanceof Outcome.Extracted done) {
          done.issues().forEach(issue -> err.println("eluate: " + issue.message()));
          PaperRecord record = done.record();
          stdout.print(papers.many() ? RecordJson.line(record) : RecordJson.write(record));
          stdout.flush();
        } else if (outcome instanceof Outcome.Failed failed) {
          err.println("eluate: " + failed.status() + " " + failed.message());
          exit = failed.status() == Status.IO_ERROR ? Exit.IO : Exit.SOME_FAILED;
        }
      }
    }
    return exit;
  }

  private int intoFolder(List<Inputs.Input> inputs) throws IOException {
    OutputFolder folder = new OutputFolder(out);
    Pipeline pipeline = pipeline();
    Report report = new Report(spec.commandLine(), inputs.size());
    try (Tables tables = new Tables(folder)) {
      for (Inputs.Input input : inputs) {
        Papers papers;
        try {
          papers = open(pipeline, input);
        } catch (IOException e) {
          report.line(new Outcome.Failed(input.path(), Status.IO_ERROR, Messages.of(e)));
          report.inputDone();
          continue;
        }
        try (papers;
            PaperFiles files = new PaperFiles(folder, input.id(), papers.many())) {
          while (papers.hasNext()) {
            Outcome outcome = pipeline.run(papers.next());
            if (outcome instanceof Outcome.Extracted done) {
              files.add(done);
              tables.add(done);
            }
            report.line(outcome);
          }
          files.complete();
        }
        report.inputDone();
      }
      tables.complete();
    }
    report.summary(out);
    return report.failed() == 0 ? Exit.OK : Exit.SOME_FAILED;
  }

  private Pipeline pipeline() throws IOException {
    List<String> passwords = passwordFile == null ? List.of() : Files.readAllLines(passwordFile);
    return new Pipeline(new Readers(passwords), new PaperExtractor());
  }

  private static Papers open(Pipeline pipeline, Inputs.Input input) throws IOException {
    if (input.trouble() != null) {
      throw input.trouble();
    }
    return pipeline.open(input.id(), input.path(), Files.newInputStream(input.file()));
  }
}
