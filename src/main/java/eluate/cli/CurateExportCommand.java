package eluate.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.batch.PartFile;
import eluate.batch.Program;
import eluate.curate.Families;
import eluate.curate.Family;
import eluate.curate.RefusedException;
import eluate.curate.Review;
import eluate.curate.ReviewOutcome;
import eluate.curate.store.SqliteJournal;
import eluate.json.RecordJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eluate curate export}: decisions and final records as files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Writes what reviewers decided: decisions.jsonl has every decision, one a line; gold/ID.json"
          + " the final record of each document that is settled, which @|bold eluate score|@ and"
          + " @|bold eluate gold check|@ take; export.json counts, and says which documents have"
          + " none and why.",
      "",
      "The same decisions give the same bytes. The page may be open meanwhile."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every document has a final record",
      "1:some documents are not settled; the others are written",
      "2:the command was not understood",
      "3:input can't be read or output can't be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate curate export out",
      "      writes into out/curation",
      "  eluate curate export out --texts && eluate export out/curation --format csv,html",
      "      the final records as tables and pages",
      "  eluate curate export out --of anna --out anna",
      "      one reviewer's own records, settled or not"
    })
final class CurateExportCommand implements Callable<Integer> {

  @Mixin private ReviewFile file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "where the files go; made if missing. OUT/curation if left out.")
  private Path folder;

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description = "write one reviewer's own records in place of the final ones")
  private String reviewer;

  @Option(
      names = "--texts",
      description =
          "write records and texts as extract does, too, so that eluate export takes the folder")
  private boolean texts;

  @Option(
      names = "--force",
      description = "replace files that are not an earlier export of this review")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SqliteJournal journal = file.journal()) {
      Review review = file.review(journal);
      ReviewOutcome outcome = ReviewOutcome.of(review);
      Map<String, ObjectNode> records = outcome.records();
      Map<String, String> leftOut = outcome.leftOut();
      if (reviewer != null) {
        if (!review.project().reviewers().contains(reviewer)) {
          throw new ParameterException(
              spec.commandLine(), "the reviewers are " + review.project().reviewers());
        }
        records = ReviewOutcome.ofReviewer(review, reviewer);
        leftOut = new TreeMap<>();
      }
      write(outcome.decisions(), records, leftOut);
      if (texts) {
        writeTexts(review, records);
      }
      PrintWriter out = spec.commandLine().getOut();
      leftOut.forEach((id, reason) -> out.print(id + " left out: " + reason + "\n"));
      out.print(records.size() + " records in " + folder() + "\n");
      out.flush();
      return leftOut.isEmpty() ? Exit.OK : Exit.SOME_FAILED;
    } catch (RefusedException e) {
      throw new IllegalStateException("a paper of the folder is known", e);
    }
  }

  private Path folder() {
    return folder == null ? file.out().resolve("curation") : folder;
  }

  private void write(String decisions, Map<String, ObjectNode> records, Map<String, String> leftOut)
      throws IOException {
    Path gold = Files.createDirectories(folder().resolve("gold"));
    Path lines = folder().resolve("decisions.jsonl");
    boolean earlier =
        Files.exists(lines)
            && decisions.startsWith(Files.readString(lines, StandardCharsets.UTF_8));
    boolean replace = force || earlier;
    for (Map.Entry<String, ObjectNode> record : records.entrySet()) {
      whole(gold.resolve(record.getKey() + ".json"), RecordJson.write(record.getValue()), replace);
    }
    for (String id : leftOut.keySet()) {
      if (replace) {
        // A record of an earlier export whose document was opened again.
        Files.deleteIfExists(gold.resolve(id + ".json"));
      }
    }
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    summary.put("tool", new Main.Version().getVersion()[0]);
    summary.put("rules", Program.running().hash());
    summary.put("decisions", decisions.lines().count());
    summary.put("records", records.size());
    ObjectNode facts = summary.putObject("facts");
    for (Family family : Families.ALL) {
      int count = records.values().stream().mapToInt(r -> r.path(family.key()).size()).sum();
      facts.put(family.key(), count);
    }
    ObjectNode without = summary.putObject("leftOut");
    leftOut.forEach(without::put);
    whole(folder().resolve("export.json"), RecordJson.write(summary), replace);
    whole(lines, decisions, replace);
  }

  private void writeTexts(Review review, Map<String, ObjectNode> records) throws IOException {
    Path plain = Files.createDirectories(folder().resolve("records"));
    Path text = Files.createDirectories(folder().resolve("text"));
    for (Map.Entry<String, ObjectNode> each : records.entrySet()) {
      ObjectNode record = each.getValue().deepCopy();
      record.remove("annotation");
      whole(text.resolve(each.getKey() + ".txt"), review.shelf().paper(each.getKey()).text(), true);
      whole(
          plain.resolve(each.getKey() + ".json"),
          RecordJson.write(RecordJson.record(each.getKey(), record)),
          true);
    }
  }

  private static void whole(Path path, String content, boolean replace) throws IOException {
    boolean other =
        Files.exists(path) && !content.equals(Files.readString(path, StandardCharsets.UTF_8));
    if (other && !replace) {
      throw new FileAlreadyExistsException(
          path.toString(),
          null,
          "exists with other content; give --force to replace it, or --out for another folder");
    }
    try (PartFile part = new PartFile(path)) {
      part.write(content);
      part.complete();
    }
  }
}
