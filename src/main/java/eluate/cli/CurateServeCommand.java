package eluate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eluate curate serve}: the same as {@code eluate curate}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = "Serves the curation page; the same as eluate curate OUT.")
final class CurateServeCommand implements Callable<Integer> {

  @Mixin private CurateServing serving;

  @Override
  public Integer call() throws Exception {
    return serving.serve();
  }
}
