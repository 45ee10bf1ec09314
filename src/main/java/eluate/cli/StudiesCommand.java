package eluate.cli;

import eluate.batch.PartFile;
import eluate.export.Papers;
import eluate.export.StudyFile;
import eluate.json.JsonFileException;
import eluate.study.Decision;
import eluate.study.Placed;
import eluate.study.Report;
import eluate.study.Studies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate studies}: which documents are reports of one study. */
@Command(
    name = "studies",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Puts documents together that report one study, and marks papers that are there twice.",
      "",
      "OUT is a folder that @|bold extract --out|@ wrote. OUT/studies.csv gets a line for each"
          + " document: its study, the document of which it is a duplicate, and the reason. Reports"
          + " are known by a number in a register, PubMed number or DOI, title and authors, or arm"
          + " sizes, drug and results. A review or meta-analysis is a study by itself and is never"
          + " put together with the trials that it pools. The column \"look at\" names studies that"
          + " may be the same.",
      "",
      "To correct it, change the cells \"study\" and \"duplicate of\"; any name will do for a"
          + " study. The next run keeps what was changed, and says yes under \"checked\". Write yes"
          + " there yourself to keep a line as it is. Empty \"study\", \"duplicate of\" and"
          + " \"checked\" to leave it to the program again.",
      "",
      "@|bold export|@ uses the file where it is there."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file is written",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:records, or studies.csv, break the format"
    },
    footerHeading = "%nExample:%n",
    footer = {"  eluate studies out", "      writes out/studies.csv"})
final class StudiesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OUT", description = "the folder that extract wrote")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      Papers papers = Papers.open(folder);
      if (papers.studies() == null) {
        throw new FileSystemException(
            folder.toString(), null, "is no folder; give the one that extract wrote");
      }
      write(papers);
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    return Exit.OK;
  }

  private void write(Papers papers) throws IOException {
    Path file = papers.studies();
    Map<String, Decision> earlier = new TreeMap<>();
    if (Files.exists(file)) {
      earlier.putAll(StudyFile.read(file));
    }
    List<Report> reports = new ArrayList<>();
    Set<String> ids = new TreeSet<>(papers.ids());
    for (String id : ids) {
      reports.add(papers.report(id));
    }
    List<Placed> placed = Studies.of(reports, earlier);
    List<Decision> absent =
        earlier.values().stream()
            .filter(line -> line.checked() && !ids.contains(line.document()))
            .toList();
    try (PartFile part = new PartFile(file)) {
      Writer text = new OutputStreamWriter(part, StandardCharsets.UTF_8);
      StudyFile.write(placed, absent, text);
      text.flush();
      part.complete();
    }
    summary(file, placed, absent.size());
  }

  private void summary(Path file, List<Placed> placed, int absent) {
    long studies = placed.stream().map(Placed::study).distinct().count();
    long copies = placed.stream().filter(place -> place.duplicateOf() != null).count();
    long checked = placed.stream().filter(Placed::checked).count();
    long look = placed.stream().filter(place -> !place.look().isEmpty()).count();
    spec.commandLine()
        .getOut()
        .println(
            placed.size()
                + " documents, "
                + studies
                + " studies, "
                + copies
                + " duplicates, "
                + look
                + " to look at, "
                + checked
                + " checked"
                + (absent > 0 ? " (and " + absent + " that are not there now)" : "")
                + " in "
                + file);
  }
}
