package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainSentencesCommandTest {
  private static final Pattern RIGHT =
      Pattern.compile(
          "(\\d+) abstracts with headings, \\d+ sentences; right when left out: ([\\d.]+);");

  @TempDir Path folder;

  private static String train(Path out) {
    StringWriter printed = new StringWriter();
    int code =
        new CommandLine(new TrainSentencesCommand())
            .setOut(new PrintWriter(printed))
            .execute("corpus", "--out", out.toString());
    assertEquals(Exit.OK, code);
    return printed.toString();
  }

  @Test
  void weightsFittedToAbstractsWithHeadingsTellThePartsOfOthersAndRepeatByteForByte()
      throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Matcher right = RIGHT.matcher(train(first));
    assertTrue(right.find());
    assertTrue(Integer.parseInt(right.group(1)) > 10, right.group());
    // chance gives half: most sentences are results
    assertTrue(Double.parseDouble(right.group(2)) > 0.7, right.group());
    train(second);
    for (String file : List.of("sentences.tsv", "sentences.md")) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
    }
  }
}
