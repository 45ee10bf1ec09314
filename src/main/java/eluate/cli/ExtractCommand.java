package eluate.cli;

import eluate.document.Status;
import eluate.export.EvidenceTable;
import eluate.export.IssueTable;
import eluate.export.UnclaimedTable;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.read.Readers;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
      "Papers are text or HTML files; which of the two is told by their content. Folders are"
          + " searched through; files whose names start with a dot or with README are left out.",
      "",
      "With @|bold --out|@ each paper gives a record (records/ID.json) and the text that its offsets"
          + " count in (text/ID.txt), and all facts together give evidence-table.csv. ID is the"
          + " file's name without its ending.",
      "",
      "What to check is written beside them: unclaimed-numbers.csv lists the numbers of results that"
          + " no fact uses, or only an unsure one; unclaimed/ID.json has them with the numbers set"
          + " aside and the reasons; issues.csv lists facts that contradict arithmetic."
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

  private int toStandardOutput(Inputs.Input input) {
    PrintWriter err = spec.commandLine().getErr();
    Outcome outcome = run(new Pipeline(), input);
    if (outcome instanceof Outcome.Extracted done) {
      done.issues().forEach(issue -> err.println("eluate: " + issue.message()));
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(RecordJson.write(done.record()));
      stdout.flush();
      return Exit.OK;
    }
    Outcome.Failed failed = (Outcome.Failed) outcome;
    err.println("eluate: " + failed.status() + " " + failed.message());
    return failed.status() == Status.IO_ERROR ? Exit.IO : Exit.SOME_FAILED;
  }

  private int intoFolder(List<Inputs.Input> inputs) throws IOException {
    OutputFolder folder = new OutputFolder(out);
    Pipeline pipeline = new Pipeline();
    Report report = new Report(spec.commandLine(), inputs.size());
    StringWriter facts = new StringWriter();
    StringWriter unclaimed = new StringWriter();
    StringWriter issues = new StringWriter();
    try (EvidenceTable factTable = new EvidenceTable(facts);
        UnclaimedTable unclaimedTable = new UnclaimedTable(unclaimed);
        IssueTable issueTable = new IssueTable(issues)) {
      for (Inputs.Input input : inputs) {
        Outcome outcome = run(pipeline, input);
        if (outcome instanceof Outcome.Extracted done) {
          PaperRecord record = done.record();
          folder.text(record.id(), done.document().text());
          folder.record(record.id(), RecordJson.write(record));
          folder.unclaimed(record.id(), RecordJson.write(done.left()));
          factTable.add(record);
          unclaimedTable.add(done.left());
          issueTable.add(record.id(), done.issues());
        }
        report.line(outcome);
      }
    }
    folder.table("evidence-table.csv", facts.toString());
    folder.table("unclaimed-numbers.csv", unclaimed.toString());
    folder.table("issues.csv", issues.toString());
    report.summary(out);
    return report.failed() == 0 ? Exit.OK : Exit.SOME_FAILED;
  }

  private static Outcome run(Pipeline pipeline, Inputs.Input input) {
    try {
      if (input.trouble() != null) {
        throw input.trouble();
      }
      return pipeline.run(input.id(), input.path(), bytes(input.file()));
    } catch (IOException e) {
      return new Outcome.Failed(input.path(), Status.IO_ERROR, Messages.of(e));
    }
  }

  /** A file's bytes; of one that is too large, enough to tell so. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Readers.LARGEST + 1);
    }
  }
}
