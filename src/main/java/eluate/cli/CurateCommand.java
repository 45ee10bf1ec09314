package eluate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eluate curate}: reviewers correct what was extracted, in a browser. */
@Command(
    name = "curate",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Serves a page on this machine on which reviewers correct what was extracted, and keeps their"
          + " decisions.",
      "",
      "With two reviewers each document is reviewed twice, blind; what they differ on is settled by"
          + " an adjudicator, and the outcome is gold. Decisions are never changed: undoing one is a"
          + " decision too. After a new extraction into the same folder, decisions stay with the"
          + " items that are still found, and what changed is shown.",
      "",
      "Who reviews is kept with the decisions, so names are needed only the first time."
    },
    subcommands = {
      CurateServeCommand.class,
      CurateExportCommand.class,
      CurateImportCommand.class,
      CurateSuggestCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "2:the command was not understood, or the port is in use",
      "3:input can't be read or the store can't be written",
      "5:another run has this review"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate curate out",
      "      one reviewer",
      "  eluate curate out --reviewer anna,ben --adjudicator carla",
      "      two reviewers, blind to each other, and one who settles",
      "  eluate curate export out --out review",
      "      the decisions and the final records"
    })
final class CurateCommand implements Callable<Integer> {

  @Mixin private CurateServing serving;

  @Override
  public Integer call() throws Exception {
    return serving.serve();
  }
}
