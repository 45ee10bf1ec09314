package eluate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.curate.Decider;
import eluate.curate.Decision;
import eluate.curate.DecisionImport;
import eluate.curate.GoldImport;
import eluate.curate.Project;
import eluate.curate.Review;
import eluate.curate.ReviewOutcome;
import eluate.curate.Shelf;
import eluate.curate.store.ReviewLock;
import eluate.curate.store.SqliteJournal;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.score.RecordFiles;
import eluate.score.RecordShape;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate curate import}: decisions of another machine, or finished records. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Takes decisions in that @|bold curate export|@ wrote, here or on another machine. Those that"
          + " are there already are passed over, so that colleagues can exchange files as often as"
          + " they like; where two machines decided on one item of one reviewer, both are kept and"
          + " the item is shown as changed.",
      "",
      "FROM is a decisions.jsonl, or a folder that the export wrote: then its gold records are"
          + " compared with what the decisions come to, and what was edited by hand is named. With"
          + " @|bold --as|@ gold records become a reviewer's decisions."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:taken in",
      "2:the command was not understood",
      "3:input can't be read or the store can't be written",
      "4:a line is no decision, or a record breaks the format; nothing was taken in",
      "5:the page is being served, or another run has this review"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate curate import out colleague/decisions.jsonl",
      "  eluate curate import out gold --as anna"
    })
final class CurateImportCommand implements Callable<Integer> {

  @Mixin private ReviewFile file;

  @Parameters(index = "1..*", paramLabel = "FROM", description = "what to take in")
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "the reviewer whose decisions gold records become")
  private String as;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Shelf shelf = new Shelf(file.out());
    if (from.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "name the files to take in");
    }
    try (ReviewLock lock = ReviewLock.of(file.store())) {
      if (as != null) {
        return records(lock, shelf);
      }
      return decisions(lock, shelf);
    } catch (ReviewLock.HeldException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.IN_USE;
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
  }

  private int decisions(ReviewLock lock, Shelf shelf) throws IOException {
    List<List<Decision>> all = new ArrayList<>();
    for (Path each : from) {
      Path lines = Files.isDirectory(each) ? each.resolve("decisions.jsonl") : each;
      all.add(DecisionImport.read(lines.toString(), RecordJson.text(lines)));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (SqliteJournal journal = lock.journal()) {
      Project project = Project.in(journal);
      for (List<Decision> decisions : all) {
        project = DecisionImport.withNames(project, decisions);
      }
      project.keepIn(journal);
      Review review = new Review(shelf, journal, project);
      for (int i = 0; i < all.size(); i++) {
        DecisionImport.Result result = DecisionImport.into(review, all.get(i));
        result.notes().forEach(note -> out.print(note + "\n"));
        out.print(
            from.get(i)
                + ": "
                + result.read()
                + " decisions, "
                + result.stored()
                + " new, "
                + result.known()
                + " known, "
                + result.conflicts()
                + " in conflict\n");
      }
      for (Path each : from) {
        edited(each.resolve("gold"), review, out);
      }
    }
    out.flush();
    return Exit.OK;
  }

  /** Names the records that are not what the decisions come to. */
  private static void edited(Path gold, Review review, PrintWriter out) throws IOException {
    if (!Files.isDirectory(gold)) {
      return;
    }
    ReviewOutcome outcome = ReviewOutcome.of(review);
    for (Path record : RecordFiles.files(gold)) {
      JsonNode tree = RecordJson.readTree(record);
      ObjectNode own = outcome.records().get(tree.path("id").asText());
      String written = own == null ? null : RecordJson.write(own);
      if (!RecordJson.write(tree).equals(written)) {
        out.print(
            record
                + " is not what the decisions come to; give --as NAME to take it in as someone's"
                + " decisions\n");
      }
    }
  }

  private int records(ReviewLock lock, Shelf shelf) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (Path each : from) {
      for (Path path : RecordFiles.files(each)) {
        JsonNode tree = RecordJson.readTree(path);
        if (RecordShape.isRecord(tree)) {
          records.add(tree);
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    try (SqliteJournal journal = lock.journal()) {
      Project kept = Project.in(journal);
      List<String> reviewers = new ArrayList<>(kept.reviewers());
      if (!reviewers.contains(as)) {
        reviewers.add(as);
      }
      Project project =
          new Project(
              reviewers,
              kept.adjudicators(),
              Math.min(2, reviewers.size()),
              kept.blindSamplePercent(),
              kept.allowOwn());
      project.keepIn(journal);
      Review review = new Review(shelf, journal, project);
      GoldImport gold = new GoldImport(review, new Decider(review, InstantSource.system()), as);
      for (JsonNode record : records) {
        gold.take(record);
      }
      gold.notes().forEach(note -> out.print(note + "\n"));
      out.print(records.size() + " records, " + gold.stored() + " decisions\n");
    }
    out.flush();
    return Exit.OK;
  }
}
