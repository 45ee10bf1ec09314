package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R20: what Java takes for a number and a paper doesn't mean as one. */
class OddNumbersTest {

  private static final String PAPER =
      """
      Ebastine for urticaria: a trial.
      RESULTS: Of 40 patients, 12d had nausea and 0x1F had vomiting. Rash occurred in 1e3 patients, and
      dizziness in 10L of 40. The hazard ratio was 0x1p3 (95%% CI NaN to Infinity; P = 0.04). The mean
      QMG score fell from 17d to 9f at week 8. Headache occurred in %s of %s patients and fever in %s
      patients. The odds ratio for relief was 0.720 (95%% CI 0.500 to 1.10; P = 0.010). Mean HbA1c was
      7.50 %% at baseline and 1e999999 %% at week 4.
      """
          .formatted("\uFF11\uFF12", "\uFF14\uFF10", "\u0663");

  @TempDir private Path folder;

  @Test
  void onlyWhatIsWrittenAsANumberIsReadAsOneAndItsDigitsStay() throws Exception {
    Path paper = Files.writeString(folder.resolve("odd.txt"), PAPER);
    Child.Result result = Child.run("extract", paper);
    assertEquals(0, result.code(), result.err());
    String record = result.out().replaceAll("\\s+", " ");
    for (String read :
        new String[] {
          "\"count\": 40",
          "\"value\": 0.720, \"low\": 0.500, \"high\": 1.10, \"level\": 95, \"p\": \"0.010\"",
          "\"value\": 7.50"
        }) {
      assertTrue(record.contains(read), read + "\n" + record);
    }
    for (String none :
        new String[] {
          "(value|affected|count|events)\": (12|0|31|1|1000|10|8|17|9|3)(?![.\\d])",
          "NaN\"?,",
          "E\\+?\\d"
        }) {
      assertFalse(record.matches(".*\"" + none + ".*"), none + "\n" + record);
    }
    assertFalse(record.contains("\"statistic\": \"HR\""), record);
  }
}
