package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What R's metafor makes of the exported numbers of the own corpus, as its gold has them: where a
 * paper prints the effect size too, the one that is computed is the same to the last digit.
 */
class MetaforTest {

  private static final Path SCRIPT = Path.of("src/test/resources/eluate/export/metafor.R");
  private static final Path GOLD = Path.of("gold");
  private static final Pattern CODE = Pattern.compile("```r\n(.{1,2000}?)```", Pattern.DOTALL);

  /** These papers print what a model came to, adjusted for the baseline. */
  private static final List<String> ADJUSTED =
      List.of("rct-dapa-vilda-t2d MD", "registry-naltrexone-fibro MD");

  @TempDir private Path folder;

  private List<String> r(String... arguments) throws Exception {
    Path out = folder.resolve("computed");
    Path err = folder.resolve("messages");
    List<String> command = new ArrayList<>(List.of("Rscript"));
    command.addAll(List.of(arguments));
    try {
      Process r =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int code = r.waitFor();
      boolean missing = Files.readString(err).contains("there is no package");
      Assumptions.assumeFalse(missing, "skipped: R has no metafor (Debian: r-cran-metafor)");
      assertEquals(0, code, Files.readString(err));
      return Files.readAllLines(out);
    } catch (IOException e) {
      return Assumptions.abort("skipped: there is no R (Debian: r-base-core, r-cran-metafor)");
    }
  }

  /** Makes a record of a gold file, which also says what else would be right. */
  private static void record(Path gold, Path record) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode tree = (ObjectNode) mapper.readTree(gold.toFile());
    tree.remove(List.of("annotators", "notes"));
    for (JsonNode family : tree) {
      for (JsonNode item : family) {
        if (item.has("evidence")) {
          ((ObjectNode) item).remove(List.of("alt", "aliases", "optional", "note"));
        }
      }
    }
    mapper.writeValue(record.toFile(), tree);
  }

  private Path export() throws Exception {
    Path records = Files.createDirectories(folder.resolve("out/records"));
    try (Stream<Path> files = Files.list(GOLD)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        if (!file.endsWith("thresholds.json")) {
          record(file, records.resolve(file.getFileName()));
        }
      }
    }
    Path to = folder.resolve("meta");
    Child.Result export = Child.run("export", folder.resolve("out"), "-f", "meta", "-o", to);
    assertEquals(0, export.code(), export.err());
    return to;
  }

  @Test
  void effectSizesAreThoseThatThePapersPrint() throws Exception {
    Path to = export();
    List<String> different = new ArrayList<>();
    int same = 0;
    for (String line : r(SCRIPT.toString(), to.resolve("meta-analysis.csv").toString())) {
      String[] cells = line.split("\t", -1);
      BigDecimal printed = new BigDecimal(cells[2]);
      BigDecimal size = new BigDecimal(cells[3]);
      // Half a unit of the last digit, and what printing ten digits may do to it.
      BigDecimal half = printed.ulp().multiply(new BigDecimal("0.5000001"));
      if (size.subtract(printed).abs().compareTo(half) <= 0) {
        same++;
      } else if (!ADJUSTED.contains(cells[0] + " " + cells[1])) {
        different.add(line);
      }
    }
    assertEquals(List.of(), different);
    assertTrue(same >= 21, "comparisons: " + same);
  }

  @Test
  void whatThePageTellsToTypeWorks() throws Exception {
    StringBuilder script = new StringBuilder("setwd(\"" + export() + "\")\n");
    Matcher code = CODE.matcher(Files.readString(Path.of("src/docs/exports.md")));
    int blocks = 0;
    for (; code.find(); blocks++) {
      script.append(code.group(1));
    }
    assertEquals(2, blocks, "pieces of R on the page");
    Path file = Files.writeString(folder.resolve("page.R"), script.toString());
    String told = String.join("\n", r(file.toString()));
    assertTrue(told.contains("Random-Effects Model") && told.contains("Model Results"), told);
  }
}
