package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainLinksCommandTest {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d+) papers, (\\d+) numbers: rules right ([\\d.]+), fitted weights right ([\\d.]+)");

  @TempDir Path folder;

  private static String train(Path file) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new TrainLinksCommand())
            .setOut(new PrintWriter(out))
            .execute("corpus", "gold", "--write", file.toString());
    assertEquals(Exit.OK, code);
    return out.toString();
  }

  @Test
  void fittedWeightsBeatTheRulesOnPapersLeftOutAndRepeatByteForByte() throws Exception {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    Matcher m = LINE.matcher(train(first));
    assertTrue(m.find());
    assertTrue(Integer.parseInt(m.group(2)) > 400, m.group());
    double rulesWrong = 1 - Double.parseDouble(m.group(3));
    double fittedWrong = 1 - Double.parseDouble(m.group(4));
    assertTrue(fittedWrong < 0.9 * rulesWrong, m.group());
    assertTrue(fittedWrong < 0.09, m.group());
    train(second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }
}
