package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainDecidersCommandTest {
  private static final Pattern HARMS =
      Pattern.compile("harms, by the weights \\| (\\d+) \\| [\\d.]+ \\| [\\d.]+ \\| ([\\d.]+)");

  @TempDir Path folder;

  private static String train(Path docs, Path gold, Path out) {
    StringWriter printed = new StringWriter();
    int code =
        new CommandLine(new TrainDecidersCommand())
            .setOut(new PrintWriter(printed))
            .execute(docs.toString(), gold.toString(), "--out", out.toString());
    assertEquals(Exit.OK, code);
    return printed.toString();
  }

  @Test
  void weightsFittedToPapersTellHarmsOfPapersLeftOutAndRepeatByteForByte() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Matcher harms = HARMS.matcher(train(Path.of("corpus"), Path.of("gold"), first));
    assertTrue(harms.find());
    assertTrue(Integer.parseInt(harms.group(1)) > 200, harms.group());
    assertTrue(Double.parseDouble(harms.group(2)) > 0.75, harms.group());
    train(Path.of("corpus"), Path.of("gold"), second);
    for (String file : List.of("drug-roles.tsv", "treated.tsv", "harms.tsv", "deciders.md")) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
    }
  }

  @Test
  void goldThatIsNoJsonIsNamedWithARemedy() throws Exception {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.writeString(
        docs.resolve("a.txt"), "Aspirin caused nausea in two.\n", StandardCharsets.UTF_8);
    Files.writeString(gold.resolve("a.json"), "{\"drugs\":", StandardCharsets.UTF_8);
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new TrainDecidersCommand())
            .setErr(new PrintWriter(err))
            .execute(docs.toString(), gold.toString());
    assertEquals(Exit.INVALID, code);
    assertTrue(err.toString().contains("a.json"), err.toString());
    assertTrue(err.toString().contains("mend or remove it"), err.toString());
  }
}
