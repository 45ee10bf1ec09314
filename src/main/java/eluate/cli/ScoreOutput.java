package eluate.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.assess.Assessment;
import eluate.assess.AssessmentJson;
import eluate.assess.AssessmentText;
import eluate.assess.Comparison;
import eluate.assess.ComparisonText;
import eluate.assess.ErrorPage;
import eluate.assess.Gate;
import eluate.assess.GateText;
import eluate.json.RecordJson;
import eluate.score.ErrorReport;
import eluate.score.ScoreJson;
import eluate.score.ScoreReport;
import eluate.score.ScoreText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what {@code eluate score} prints and writes. */
final class ScoreOutput {

  @Option(
      names = "--details",
      description = "list every missed, wrong and extra item with document and quote")
  private boolean details;

  @Option(
      names = "--errors",
      description = "group what is not right by cause, with counts, shares and examples")
  private boolean errors;

  @Option(
      names = "--full",
      description = "print means over documents, kinds of documents and slots as well")
  private boolean full;

  @Option(names = "--json", description = "print all figures as JSON")
  private boolean json;

  @Option(names = "--markdown", description = "print all figures as Markdown, for a job's summary")
  private boolean markdown;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "write what the gate found as a JUnit report, a test case for each rule")
  private Path junit;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "write a page with every error and its sentence; the texts are looked for in the folder"
              + " \"text\" beside OUT, where 'extract' puts them")
  private Path html;

  /** Whether items are asked for, and not counts alone. */
  boolean needsItems() {
    return details || errors || html != null;
  }

  /** Refuses options that don't go together. */
  void check(CommandLine command, boolean gated) {
    if (json && markdown) {
      throw new ParameterException(command, "choose one of --json and --markdown");
    }
    if (errors && markdown) {
      throw new ParameterException(command, "--errors has no Markdown; leave out one of the two");
    }
    if (junit != null && !gated) {
      throw new ParameterException(command, "--junit needs --gate");
    }
  }

  /** Prints and writes what was asked for; comparison and gate may be null. */
  void write(PrintWriter out, Assessment assessment, Comparison comparison, Gate gate, Path records)
      throws IOException {
    ScoreReport report = assessment.report();
    if (junit != null) {
      Files.writeString(junit, GateText.junit(gate), StandardCharsets.UTF_8);
    }
    if (html != null) {
      String page = ErrorPage.of(report, comparison, id -> text(records, id));
      Files.writeString(html, page, StandardCharsets.UTF_8);
    }
    if (errors) {
      ErrorReport causes = ErrorReport.of(report);
      out.print(json ? causes.json() : causes.text());
    } else if (json) {
      out.print(json(assessment, comparison, gate));
    } else if (markdown) {
      out.print(gate == null ? "" : GateText.markdown(gate) + "\n");
      out.print(comparison == null ? "" : ComparisonText.markdown(comparison) + "\n");
      out.print(AssessmentText.markdown(assessment));
    } else {
      out.print(details ? ScoreText.details(report) : "");
      out.print(comparison == null ? "" : ComparisonText.plain(comparison) + "\n");
      if (gate != null) {
        gate.checks().forEach(check -> out.print("gate " + check.line() + "\n"));
        out.print("\n");
      }
      out.print(AssessmentText.plain(assessment, full));
    }
    out.flush();
  }

  private String json(Assessment assessment, Comparison comparison, Gate gate) {
    ObjectNode tree = ScoreJson.tree(assessment.report(), details);
    tree.set("estimates", AssessmentJson.of(assessment));
    if (comparison != null) {
      tree.set("comparison", ComparisonText.json(comparison));
    }
    if (gate != null) {
      tree.set("gate", GateText.json(gate));
    }
    return RecordJson.write(tree);
  }

  /** A document's text; null where there is none, and then quotes alone are shown. */
  private static String text(Path records, String id) {
    Path file = records.toAbsolutePath().resolveSibling("text").resolve(id + ".txt");
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : null;
    } catch (IOException e) {
      return null;
    }
  }
}
