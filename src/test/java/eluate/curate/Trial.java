package eluate.curate;

import eluate.json.RecordJson;
import eluate.record.AdverseEvent;
import eluate.record.DocumentInfo;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.LeftNumber;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Score;
import eluate.text.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small trial as an extraction leaves it in a folder. */
public final class Trial {
  public static final String TEXT =
      "Ebastine for cold urticaria.\n"
          + "METHODS: Adults were randomly assigned to ebastine (n = 39) or placebo (n = 37).\n"
          + "RESULTS: At week 8 the score was 12.30 with ebastine and 8.0 with placebo."
          + " Somnolence was reported by 5 patients on ebastine. Another 17 were looked at.\n";

  private String text = TEXT;
  private String ebastineScore = "12.30";
  private String placeboLabel = "placebo";
  private boolean withHarm = true;

  /** The same trial in another text. */
  public Trial text(String other) {
    text = other;
    return this;
  }

  /** The same trial, read with another value for the score of ebastine. */
  public Trial score(String value) {
    ebastineScore = value;
    return this;
  }

  /** The same trial without its adverse event. */
  public Trial withoutHarm() {
    withHarm = false;
    return this;
  }

  /** Writes it as the paper of this id. */
  public Trial into(Path out, String id) throws IOException {
    for (String folder : List.of("records", "text", "unclaimed")) {
      Files.createDirectories(out.resolve(folder));
    }
    Files.writeString(out.resolve("text").resolve(id + ".txt"), text);
    Files.writeString(out.resolve("records").resolve(id + ".json"), RecordJson.write(record(id)));
    int at = text.indexOf("17");
    LeftNumber left =
        new LeftNumber(
            "17", new BigDecimal("17"), null, "results", "no fact", at, at + 2, "Another 17");
    Files.writeString(
        out.resolve("unclaimed").resolve(id + ".json"),
        RecordJson.write(new LeftNumbers(id, at < 0 ? List.of() : List.of(left), List.of())));
    return this;
  }

  private PaperRecord record(String id) {
    List<AdverseEvent> harms = new ArrayList<>();
    if (withHarm) {
      harms.add(
          new AdverseEvent(
              "somnolence",
              "ebastine",
              5,
              39,
              null,
              null,
              null,
              null,
              null,
              words("Somnolence was reported by 5 patients"),
              0.7));
    }
    return new PaperRecord(
        1,
        id,
        new DocumentInfo(
            "article",
            "Ebastine for cold urticaria",
            2020,
            new DocumentInfo.Ids(null, null, "javascript:alert(1)", null),
            new DocumentInfo.SourceInfo("papers/" + id + ".txt", "text/plain", "0".repeat(64))),
        List.of(group("all", "all"), group("ebastine", "arm"), group(placeboLabel, "arm")),
        List.of(),
        List.of(),
        List.of(
            new PatientCount(39, null, "randomized", "ebastine", words("ebastine (n = 39)"), 0.9),
            new PatientCount(37, null, "randomized", placeboLabel, words("placebo (n = 37)"), 0.9)),
        List.of(
            score("ebastine", ebastineScore, "12.30 with ebastine"),
            score(placeboLabel, "8.0", "8.0 with placebo")),
        List.of(),
        List.of(),
        harms);
  }

  private static Group group(String label, String kind) {
    return new Group(label, kind, List.of(), null, null, null, null);
  }

  private Score score(String group, String value, String quote) {
    return new Score(
        "UCT", group, "value", "mean", new BigDecimal(value), null, null, "P8W", words(quote), 0.8);
  }

  private List<Evidence> words(String quote) {
    int at = text.indexOf(quote);
    return List.of(Evidence.of(new Span(at, at + quote.length()), text, "rule-of-the-test"));
  }
}
