package eluate.cli;

import eluate.batch.Program;
import eluate.export.ExportSummary;
import eluate.export.Format;
import eluate.export.Papers;
import eluate.export.SoundPapers;
import eluate.json.JsonFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate export}: records into tables, files for other programs, and pages. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Writes records in the forms that other programs and people read.",
      "",
      "IN is a folder that @|bold extract --out|@ wrote. A .jsonl file or a BioC .json file that"
          + " this command wrote is read as well; a .jsonl file has no texts, which the formats bioc,"
          + " pubtator, brat, w3c, marks and html need.",
      "",
      "A document that can't be read keeps no other back: it is named, and the exit code is 1."
          + " export.json beside the files says which program wrote them, and of how much.",
      "",
      "Nothing is worked out: a row of the meta-analysis file stands only where the paper prints all"
          + " its numbers, and the others are listed with what is missing. The same records give the"
          + " same bytes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are written",
      "1:some documents can't be read and are left out; the others are written",
      "2:the command was not understood",
      "3:input can't be read or output can't be written",
      "4:records break the format"
    },
    footerHeading = "%nFormats:%n",
    footer = {
      "  xlsx       a workbook: studies, a sheet for each family of facts, the quotes, the numbers"
          + " that no fact uses",
      "  csv        the same tables as comma-separated files",
      "  csv-excel  the same for opening in a spreadsheet by a double click",
      "  meta       rows for R's metafor, and what keeps the others from being one",
      "  revman     the same rows in the columns of RevMan's analyses",
      "  jsonl      a record a line; can be read back",
      "  bioc       a BioC collection in JSON; can be read back",
      "  pubtator   a PubTator file",
      "  brat       texts and standoff annotations for brat",
      "  w3c        texts and W3C web annotations (JSON-LD)",
      "  marks      texts with the names of drugs and conditions marked, for eluate train",
      "  html       a page for each document: its text with the evidence marked, pictures, tables",
      "",
      "Examples:",
      "  eluate export out",
      "      writes out/export/evidence.xlsx",
      "  eluate export out --format meta,html --out review",
      "      writes the rows for a meta-analysis and the pages into the folder review"
    })
final class ExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "IN", description = "what to export")
  private Path in;

  @Option(
      names = {"-f", "--format"},
      split = ",",
      defaultValue = "xlsx",
      paramLabel = "FORMAT",
      description = "which formats, separated by commas, or all; xlsx if left out")
  private List<String> names;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "where the files go; made if missing. IN/export if left out.")
  private Path out;

  @Option(names = "--force", description = "replace files that exist with other content")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Set<Format> formats = formats();
    PrintWriter stdout = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      SoundPapers papers = new SoundPapers(Papers.open(in));
      papers.leftOut().forEach((id, why) -> err.println("eluate: " + id + " left out: " + why));
      if (papers.ids().isEmpty()) {
        err.println("eluate: no records in " + in);
        return papers.leftOut().isEmpty() ? Exit.IO : Exit.INVALID;
      }
      Path folder = Files.createDirectories(folder());
      for (Format format : formats) {
        for (Path file : format.write(papers, folder, force)) {
          stdout.println(file);
        }
      }
      ExportSummary summary =
          new ExportSummary(new Main.Version().getVersion()[0], Program.running().hash());
      stdout.println(summary.write(papers, papers.leftOut(), folder, force));
      return papers.leftOut().isEmpty() ? Exit.OK : Exit.SOME_FAILED;
    } catch (JsonFileException e) {
      err.println("eluate: " + e.getMessage());
      return Exit.INVALID;
    }
  }

  private Path folder() {
    if (out != null) {
      return out;
    }
    if (!Files.isDirectory(in)) {
      throw new ParameterException(
          spec.commandLine(), "--out DIR is needed where " + in + " is no folder");
    }
    return in.resolve("export");
  }

  private Set<Format> formats() {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String name : names) {
      if (name.equalsIgnoreCase("all")) {
        formats.addAll(EnumSet.allOf(Format.class));
      } else {
        formats.add(format(name));
      }
    }
    return formats;
  }

  private Format format(String name) {
    List<String> known = new ArrayList<>();
    for (Format format : Format.values()) {
      String own = format.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (own.equals(name.strip().toLowerCase(Locale.ROOT))) {
        return format;
      }
      known.add(own);
    }
    throw new ParameterException(
        spec.commandLine(),
        "there is no format " + name + "; choose from " + String.join(", ", known) + ", all");
  }
}
