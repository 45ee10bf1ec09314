package eluate.cli;

import eluate.json.JsonFileException;
import eluate.score.Reliability;
import eluate.score.RuleTallies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate calibrate}: what confidence each rule has earned. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Counts how often each rule was right and prints how reliable the confidence is that follows.",
      "",
      "An item's confidence is the share of right items that its rule gave, right meaning right in every slot. The"
          + " table is made by fitting on every second document and looking at the others, both ways."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:gold or records break the format"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  eluate calibrate gold out/records --write src/main/resources/eluate/models/confidence.tsv",
      "      fits confidence on the project's own gold"
    })
final class CalibrateCommand implements Callable<Integer> {

  @Parameters(
      arity = "2..*",
      paramLabel = "GOLD OUT",
      description = "folders of gold and of records, in pairs")
  private List<Path> folders;

  @Option(names = "--write", paramLabel = "FILE", description = "write the fitted table there")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Pair> pairs = Pair.of(spec, folders, "GOLD and OUT");
    List<Path> golds = pairs.stream().map(Pair::first).toList();
    List<Path> outs = pairs.stream().map(Pair::second).toList();
    PrintWriter stdout = spec.commandLine().getOut();
    try {
      stdout.print(table(Reliability.of(golds, outs)));
      if (file != null) {
        Files.writeString(file, fitted(golds, outs), StandardCharsets.UTF_8);
      }
    } catch (JsonFileException e) {
      spec.commandLine().getErr().println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
    stdout.flush();
    return Exit.OK;
  }

  private static String table(Reliability reliability) {
    StringBuilder table =
        new StringBuilder(
            "| confidence | items | mean confidence | right |\n| --- | --- | --- | --- |\n");
    for (Reliability.Band band : reliability.bands()) {
      if (band.items() > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                band.from(),
                band.to(),
                band.items(),
                band.expected() / band.items(),
                (double) band.right() / band.items()));
      }
    }
    return table.toString().replace("\r", "");
  }

  private static String fitted(List<Path> golds, List<Path> outs) throws IOException {
    RuleTallies all = RuleTallies.of(golds.get(0), outs.get(0), -1);
    for (int i = 1; i < golds.size(); i++) {
      all = all.plus(RuleTallies.of(golds.get(i), outs.get(i), -1));
    }
    StringBuilder lines =
        new StringBuilder(
            "# How often each rule was right in every slot, and the confidence that follows. Made by: eluate calibrate.\nfamily\trule\titems\tright\tconfidence\n");
    RuleTallies tallies = all;
    all.rules()
        .forEach(
            (key, tally) -> {
              String name = key.indexOf('\t') < 0 ? key + "\t" : key;
              lines.append(
                  String.format(
                      Locale.ROOT,
                      "%s\t%d\t%d\t%.2f\n",
                      name,
                      tally.items(),
                      tally.right(),
                      tallies.probability(name)));
            });
    return lines.toString();
  }
}
