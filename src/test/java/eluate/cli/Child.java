package eluate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program in a process of its own, as a user does. */
public final class Child {

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

  /** Runs it with options for the Java machine before its own arguments. */
  static Result run(List<String> options, Object... arguments) throws Exception {
    Path out = Files.createTempFile("eluate", ".out");
    Path err = Files.createTempFile("eluate", ".err");
    try {
      int code = start(options, out, err, arguments);
      return new Result(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static int start(List<String> options, Path out, Path err, Object... arguments)
      throws IOException, InterruptedException {
    Process process = launch(options, Map.of(), out, err, arguments);
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
    return launch("eluate.cli.Main", options, environment, out, err, arguments);
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }
}
