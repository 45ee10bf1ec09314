package eluate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.batch.Input;
import eluate.batch.Inputs;
import eluate.extract.Candidates;
import eluate.json.JsonFileException;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate train-deciders}: what makes a drug studied, a condition treated or a harm. */
@Command(
    name = "train-deciders",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Fits the weights that decide on the role of drugs, on what is treated and on what is a harm,"
          + " from papers and their gold.",
      "",
      "A folder of gold whose items ignore the role, or ask for any number, is taken to tell names"
          + " only. A family that a record leaves out altogether teaches nothing. Prints how often"
          + " rules and weights are right on papers left out (five folds). The same files give the"
          + " same bytes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:gold breaks the format"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  eluate train-deciders corpus gold --out src/main/resources/eluate/models",
      "      fits the weights to the project's own gold"
    })
final class TrainDecidersCommand implements Callable<Integer> {
  @Parameters(
      arity = "2..*",
      paramLabel = "DOCS GOLD",
      description = "folders of papers and of their gold, in pairs")
  private List<Path> folders;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "write weights and card there; made if missing")
  private Path out;

  @Option(
      names = "--data",
      paramLabel = "TEXT",
      description = "where the papers come from, for the card")
  private String data = "Folders named on the command line.";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<DeciderPaper> papers = new ArrayList<>();
    try {
      Candidates candidates = new Candidates();
      for (Pair pair : Pair.of(spec, folders, "DOCS and GOLD")) {
        papers.addAll(papers(candidates, pair.first(), pair.second()));
      }
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    DeciderTrial trial = new DeciderTrial(papers);
    spec.commandLine().getOut().println(trial.lines());
    spec.commandLine().getOut().flush();
    if (out != null) {
      DeciderFiles.write(out, DeciderTrial.fit(papers), trial, data);
    }
    return Exit.OK;
  }

  private List<DeciderPaper> papers(Candidates candidates, Path docs, Path gold)
      throws IOException {
    Readers readers = new Readers();
    Map<Input, JsonNode> records = new LinkedHashMap<>();
    boolean names = false;
    for (Input paper : Inputs.find(List.of(docs))) {
      Path file = gold.resolve(paper.id() + ".json");
      if (Files.exists(file)) {
        JsonNode record = record(file);
        records.put(paper, record);
        names |= namesOnly(record);
      }
    }
    List<DeciderPaper> papers = new ArrayList<>();
    for (Map.Entry<Input, JsonNode> entry : records.entrySet()) {
      Input paper = entry.getKey();
      try {
        papers.add(
            new DeciderPaper(
                Judged.of(
                    candidates.of(readers.read(paper.path(), Files.readAllBytes(paper.file()))),
                    entry.getValue()),
                names));
      } catch (UnreadableException e) {
        spec.commandLine().getErr().println("eluate: " + e.getMessage());
      }
    }
    return papers;
  }

  private static boolean namesOnly(JsonNode record) {
    for (String family : List.of("drugs", "indications", "adverseEvents")) {
      for (JsonNode item : record.path(family)) {
        boolean open =
            family.equals("adverseEvents")
                ? item.path("anyNumber").asBoolean()
                : Judged.leavesRoleOpen(item);
        if (open) {
          return true;
        }
      }
    }
    return false;
  }

  private static JsonNode record(Path file) throws IOException {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new JsonFileException(
          file.toString(), "is no JSON (" + e.getOriginalMessage() + "); mend or remove it");
    }
  }
}
