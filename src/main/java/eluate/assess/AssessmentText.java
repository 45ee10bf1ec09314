package eluate.assess;

import eluate.score.ScoreReport;
import java.util.Locale;

/** An assessment for people to read: plain text, or Markdown for the summary of a job. */
public final class AssessmentText {

  private static final String INTERVALS =
      "Behind each figure stands its 95 % interval (bootstrap over documents).";

  private AssessmentText() {}

  /**
   * Plain text; the last line has the headline.
   *
   * @param full whether means over documents, kinds of documents and slots follow the families
   */
  public static String plain(Assessment assessment, boolean full) {
    StringBuilder text = new StringBuilder(Tables.families(assessment).text());
    if (full) {
      text.append("\nF1 over all items and mean F1 of the documents\n");
      text.append(Tables.means(assessment).text());
      text.append("\nkinds of documents\n").append(Tables.kinds(assessment).text());
      text.append("\nslots of the pairs found\n").append(Tables.slots(assessment).text());
      text.append('\n');
    }
    return text.append(INTERVALS).append('\n').append(last(assessment.report())).toString();
  }

  /** All tables as Markdown. */
  public static String markdown(Assessment assessment) {
    return "### Scores\n\n"
        + last(assessment.report())
        + "\n"
        + Tables.families(assessment).markdown()
        + "\n"
        + INTERVALS
        + "\n\n#### Means over documents\n\n"
        + Tables.means(assessment).markdown()
        + "\n#### Kinds of documents\n\n"
        + Tables.kinds(assessment).markdown()
        + "\n#### Slots of the pairs found\n\n"
        + Tables.slots(assessment).markdown();
  }

  private static String last(ScoreReport report) {
    return String.format(
            Locale.ROOT,
            "documents %d, without a record %d; headline found %.3f, headline exact %.3f%n",
            report.documents().size(),
            report.missing().size(),
            report.headlineFound(),
            report.headlineExact())
        .replace("\r", "");
  }
}
