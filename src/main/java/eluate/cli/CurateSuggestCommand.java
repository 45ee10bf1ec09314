package eluate.cli;

import eluate.curate.Lessons;
import eluate.curate.Review;
import eluate.curate.Share;
import eluate.curate.store.SqliteJournal;
import eluate.json.RecordJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eluate curate suggest}: what decisions teach the extraction. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Lists what reviewers' decisions teach: names that they gave and the program never found, for"
          + " the word lists; rules by how often their facts were right as they were, from five"
          + " decisions on, the worst first; and bands of confidence with what it says and what"
          + " reviewers say.",
      "",
      "It changes nothing. Shares have an interval of 95 % (Wilson's)."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "2:the command was not understood", "3:input can't be read"},
    footerHeading = "%nExample:%n",
    footer = "  eluate curate suggest out")
final class CurateSuggestCommand implements Callable<Integer> {

  @Mixin private ReviewFile file;

  @Option(names = "--json", description = "print the same as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SqliteJournal journal = file.journal()) {
      Review review = file.review(journal);
      Lessons lessons = Lessons.of(review);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.print(RecordJson.lineOf(lessons));
      } else {
        print(lessons, out);
      }
      out.flush();
    }
    return Exit.OK;
  }

  private static void print(Lessons lessons, PrintWriter out) {
    out.print("names for the word lists\ntimes\tname\tfamily\tlists\tquote\n");
    for (Lessons.Name n : lessons.names()) {
      out.print(
          n.times()
              + "\t"
              + n.name()
              + "\t"
              + n.family()
              + "\t"
              + n.lists()
              + "\t"
              + n.quote().replaceAll("\\s{1,20}", " ")
              + "\n");
    }
    out.print("\nrules, the worst first\ndecided\tright\tcorrected\trejected\trule\n");
    for (Lessons.Rule r : lessons.rules()) {
      out.print(
          r.decided()
              + "\t"
              + share(r.right())
              + "\t"
              + r.corrected()
              + "\t"
              + r.rejected()
              + "\t"
              + r.rule()
              + "\n");
    }
    out.print("\nconfidence\nband\tdecided\tsays\tis right\t\n");
    for (Lessons.Band b : lessons.bands()) {
      out.print(
          String.format(
                  Locale.ROOT, "%.1f-%.1f\t%d\t%.2f\t", b.from(), b.to(), b.decided(), b.said())
              + share(b.right())
              + "\t"
              + (b.off() ? "off" : "")
              + "\n");
    }
  }

  private static String share(Share share) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", share.share(), share.low(), share.high());
  }
}
