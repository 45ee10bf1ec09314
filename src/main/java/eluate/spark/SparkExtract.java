package eluate.spark;

import eluate.batch.Messages;
import eluate.batch.OtherResultsException;
import eluate.batch.Program;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate-spark}: what {@code eluate extract} does, on a cluster. For spark-submit. */
@Command(
    name = "eluate-spark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads papers on a Spark cluster and writes what they say as structured records.",
      "",
      "Inputs are what eluate extract takes: PubMed's files as they are downloaded, folders of"
          + " documents, files with a text a line (JSON). They and the output folder may lie in any"
          + " file system that Hadoop knows.",
      "",
      "The output folder has records/, text/, unclaimed/, catalogue/ (a line of JSON for each"
          + " paper), parquet/ (the records once more), evidence-table/, unclaimed-numbers/,"
          + " issues/, fidelity/ (CSV), failed/ (what gave no record, and why) and"
          + " run-report.json. Of citations that come several times the last file's stands, and"
          + " those that PubMed takes back are left out.",
      "",
      "However a run ends, the same command carries it on, with the same result."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files were read; failed/ lists papers that gave no record",
      "1:files could not be read, or not to their end; the same command tries them again",
      "2:the command was not understood, or the output folder holds other results",
      "3:input can't be listed, output can't be written, or the cluster failed"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  spark-submit --class eluate.spark.SparkExtract --jars LIBRARIES eluate.jar \\",
      "      hdfs:///pubmed/baseline hdfs:///pubmed/updatefiles --out hdfs:///pubmed/records"
    })
public final class SparkExtract implements Callable<Integer> {

  private static final int UNREAD = 1;
  private static final int USAGE = 2;
  private static final int IO = 3;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "files, folders or patterns")
  private List<String> places;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "where the results go; made if missing")
  private String out;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "what a paper may take of the processor's time; ${DEFAULT-VALUE} if left out")
  private int seconds;

  @Option(
      names = "--size-limit",
      paramLabel = "MB",
      defaultValue = "20",
      description = "the largest paper that is read; ${DEFAULT-VALUE} if left out")
  private int size;

  @Option(
      names = "--force",
      description = "do all anew, whatever the output folder holds; its files are replaced")
  private boolean force;

  @Spec private CommandSpec spec;

  /** Runs it and, unless all is well, ends the process with an exit code. */
  public static void main(String[] args) {
    CommandLine program = new CommandLine(new SparkExtract());
    program.setExecutionExceptionHandler(SparkExtract::failed);
    int code = program.execute(args);
    if (code != 0) {
      // Otherwise Spark ends the process itself, which some clusters take for the better end.
      System.exit(code);
    }
  }

  /** What a task could not do comes as Spark's own exception, which no method declares. */
  private static int failed(Exception e, CommandLine program, CommandLine.ParseResult parsed) {
    String message = e instanceof IOException io ? Messages.of(io) : e.getMessage();
    program.getErr().println("eluate-spark: " + message);
    program.getErr().println("To carry it on, give the same command again.");
    return IO;
  }

  @Override
  public Integer call() throws IOException {
    if (seconds < 1 || size < 1 || size > 1000) {
      throw new ParameterException(
          spec.commandLine(), "--time-limit must be 1 or more, --size-limit from 1 to 1000");
    }
    // A second try of a slow task would read the same papers again and write the same files.
    SparkConf conf = new SparkConf().setAppName("eluate").set("spark.speculation", "false");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      RunSettings settings =
          RunSettings.of(out, spark.sc().applicationId(), Program.running(), seconds, size);
      RunReport report = new ClusterRun(spark, settings).run(places, force);
      spec.commandLine().getOut().println(report.shown());
      return report.unread().isEmpty() ? 0 : UNREAD;
    } catch (OtherResultsException e) {
      spec.commandLine().getErr().println("eluate-spark: " + e.getMessage());
      return USAGE;
    }
  }
}
