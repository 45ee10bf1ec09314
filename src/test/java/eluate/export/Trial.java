package eluate.export;

import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up trial, and the folder that an extraction of it writes. */
final class Trial {

  static final String TEXT =
      """
      Ebastine for acquired cold urticaria: a randomised trial.
      METHODS: Seventy-six adults were randomly assigned to ebastine 20 mg once daily (n = 39) or \
      placebo (n = 37) for 8 weeks.
      RESULTS: At week 8 the urticaria control test score was 12.3 (SD 2.9) with ebastine and 8.0 \
      (SD 3.1) with placebo. A complete response was seen in 14 of 39 patients on ebastine and 3 of \
      37 on placebo (odds ratio 6.3, 95% CI 1.7 to 24.2; P = 0.004). Somnolence was reported by 5 \
      patients (13%) in the ebastine group and 1 (3%) in the placebo group.
      """;

  private Trial() {}

  /** Extracts the paper into a folder. */
  static Path in(Path folder) throws IOException {
    return in(folder, "trial", TEXT);
  }

  static Path in(Path folder, String id, String text) throws IOException {
    Outcome.Extracted done =
        (Outcome.Extracted)
            new Pipeline().run(id, id + ".txt", text.getBytes(StandardCharsets.UTF_8));
    write(folder.resolve("records").resolve(id + ".json"), RecordJson.write(done.record()));
    write(folder.resolve("text").resolve(id + ".txt"), done.document().text());
    write(folder.resolve("unclaimed").resolve(id + ".json"), RecordJson.write(done.left()));
    return folder;
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
