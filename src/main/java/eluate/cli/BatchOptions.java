package eluate.cli;

import eluate.batch.Limits;
import eluate.batch.Settings;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a run is made. */
final class BatchOptions {

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description =
          "how many papers are read at once; as many as the machine has cores if left out")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "what a paper may take of the processor's time; ${DEFAULT-VALUE} if left out")
  private int seconds;

  @Option(
      names = "--memory-limit",
      paramLabel = "MB",
      defaultValue = "512",
      description = "what a paper may take of memory; ${DEFAULT-VALUE} if left out")
  private int megabytes;

  @Option(
      names = "--size-limit",
      paramLabel = "MB",
      defaultValue = "20",
      description = "the largest paper that is read; ${DEFAULT-VALUE} if left out")
  private int size;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "passwords for PDF files that need one: a line each in UTF-8, tried one after the other")
  private Path passwordFile;

  @Option(names = "--follow-links", description = "follow links in folders")
  private boolean followLinks;

  @Option(
      names = "--force",
      description = "do all anew, whatever the output folder holds; its files are replaced")
  private boolean force;

  @Option(
      names = "--max-failed",
      paramLabel = "N",
      defaultValue = "0",
      description = "end with 0 though up to N papers gave no record or were read in part")
  private int maxFailed;

  @Option(
      names = "--progress",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description =
          "how often to tell how far the run is, where there is no terminal; 0 for never;"
              + " ${DEFAULT-VALUE} if left out")
  private int progress;

  /** The settings, checked. */
  Settings settings(CommandSpec spec) throws NoSuchFileException {
    atLeast(spec, "--threads", threads, 1, 256);
    atLeast(spec, "--time-limit", seconds, 1, 86_400);
    atLeast(spec, "--memory-limit", megabytes, 16, 1_000_000);
    atLeast(spec, "--size-limit", size, 1, 1000);
    atLeast(spec, "--max-failed", maxFailed, 0, Integer.MAX_VALUE);
    if (passwordFile != null && !Files.isReadable(passwordFile)) {
      throw new NoSuchFileException(passwordFile.toString());
    }
    atLeast(spec, "--progress", progress, 0, 86_400);
    return new Settings(
        threads,
        new Limits(seconds, megabytes, size, passwordFile),
        followLinks,
        force,
        maxFailed,
        progress,
        SettingsFile.inForce(spec));
  }

  private static void atLeast(CommandSpec spec, String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
