package eluate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the program in a process of its own, as a user does. */
public final class Child {

  private static final String MAIN = "eluate.cli.Main";

  /** Short runs end before the best code is worth making. */
  private static final String QUICK = "JDK_JAVA_OPTIONS";

  private static final String NOTE = "NOTE: Picked up " + QUICK + "[^\n]{0,99}\n";

  /**
   * What came of it.
   *
   * @param code the exit code
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  public record Result(int code, String out, String err) {}

  private Child() {}

  /** Runs it and waits. */
  public static Result run(Object... arguments) throws Exception {
    return run(List.of(), arguments);
  }

  /**
   * Runs it as a user who may read and write only what files allow, where the one who runs the
   * tests may do all; leaves the test out where the system can't.
   */
  static Result runWithoutPrivileges(Object... arguments) throws Exception {
    List<String> none = List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");
    try {
      int code = new ProcessBuilder(with(none, "true")).start().waitFor();
      Assumptions.assumeTrue(code == 0, "skipped: this user can't give up what it may");
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no setpriv, and this user may read everything");
    }
    return run(none, List.of(), arguments);
  }

  private static List<String> with(List<String> words, String last) {
    List<String> all = new ArrayList<>(words);
    all.add(last);
    return all;
  }

  /** Runs it with options for the Java machine before its own arguments. */
  static Result run(List<String> options, Object... arguments) throws Exception {
    return run(List.of(), options, arguments);
  }

  private static Result run(List<String> before, List<String> options, Object... arguments)
      throws Exception {
    Path out = Files.createTempFile("eluate", ".out");
    Path err = Files.createTempFile("eluate", ".err");
    try {
      int code = await(launch(before, MAIN, options, Map.of(), out, err, arguments));
      return new Result(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8).replaceFirst(NOTE, ""));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static int start(List<String> options, Path out, Path err, Object... arguments)
      throws IOException, InterruptedException {
    return await(launch(options, Map.of(), out, err, arguments));
  }

  /** Whether a process has a file of this name open, where the system tells. */
  static boolean reads(ProcessHandle process, String name) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
      for (Path file : files) {
        if (Files.readSymbolicLink(file).endsWith(name)) {
          return true;
        }
      }
    } catch (IOException e) {
      // It has just ended, or opened and closed something.
    }
    return false;
  }

  private static int await(Process process) throws InterruptedException {
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after five minutes");
    }
    return process.exitValue();
  }

  /** Starts it and doesn't wait. */
  static Process launch(
      List<String> options,
      Map<String, String> environment,
      Path out,
      Path err,
      Object... arguments)
      throws IOException {
    return launch(MAIN, options, environment, out, err, arguments);
  }

  /** Starts a program of this name and doesn't wait. */
  public static Process launch(
      String program,
      List<String> options,
      Map<String, String> environment,
      Path out,
      Path err,
      Object... arguments)
      throws IOException {
    return launch(List.of(), program, options, environment, out, err, arguments);
  }

  /** Starts it by another command, which takes it as its last words, and doesn't wait. */
  static Process launch(
      List<String> before,
      List<String> options,
      Map<String, String> environment,
      Path out,
      Path err,
      Object... arguments)
      throws IOException {
    return launch(before, MAIN, options, environment, out, err, arguments);
  }

  private static Process launch(
      List<String> before,
      String program,
      List<String> options,
      Map<String, String> environment,
      Path out,
      Path err,
      Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put(QUICK, "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(environment);
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }
}
