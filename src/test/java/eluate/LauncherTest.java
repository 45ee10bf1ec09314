package eluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java, shown by a Java that prints what it is given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    program("bin/java", "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\nexit 7\n");
    program("eluate", Files.readString(Path.of("src/main/launcher/eluate")));
    Files.writeString(folder.resolve("eluate.jar"), "");
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private List<String> start(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("eluate").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(7, process.waitFor(), "Java's exit code is handed on");
    return out.lines().toList();
  }

  private static boolean any(List<String> words, String start) {
    return words.stream().anyMatch(word -> word.startsWith(start));
  }

  @Test
  void firstPrintedPaperLeavesTheArchiveAndLaterOnesUseIt()
      throws IOException, InterruptedException {
    assertTrue(any(start("extract", "a paper.txt"), "-XX:ArchiveClassesAtExit="));
    Path archive = Files.writeString(folder.resolve("eluate.jsa"), "");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
    List<String> later = start("extract", "a paper.txt");
    assertTrue(any(later, "-XX:SharedArchiveFile="));
    assertTrue(later.contains("-XX:TieredStopAtLevel=1"));
    assertEquals("a paper.txt", later.get(later.size() - 1));
  }

  @Test
  void archiveOfAnotherProgramIsMadeAnew() throws IOException, InterruptedException {
    Path archive = Files.writeString(folder.resolve("eluate.jsa"), "");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    assertTrue(any(start("extract", "paper.txt"), "-XX:ArchiveClassesAtExit="));
  }

  @Test
  void runsIntoAFolderAreSharedOutByQuickCodeAndLeaveNoArchive()
      throws IOException, InterruptedException {
    for (List<String> words :
        List.of(
            List.of("extract", "papers", "--out", "out"),
            List.of("extract", "papers", "--out=out"),
            List.of("extract", "papers", "-o", "out"))) {
      List<String> given = start(words.toArray(String[]::new));
      assertTrue(given.contains("-XX:TieredStopAtLevel=1"), words::toString);
      assertFalse(any(given, "-XX:Archive"), words::toString);
    }
  }

  @Test
  void otherCommandsKeepTheBetterCompiler() throws IOException, InterruptedException {
    List<String> given = start("score", "out", "gold");
    assertFalse(any(given, "-XX:Tiered"), given::toString);
    assertFalse(any(given, "-XX:Archive"), given::toString);
  }
}
