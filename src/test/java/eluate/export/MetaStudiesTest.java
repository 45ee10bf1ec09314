package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several reports of a trial in the tables of an export. */
class MetaStudiesTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void extract() throws IOException {
    Trial.in(folder, "a-report", Trial.TEXT);
    Trial.in(folder, "copy", Trial.TEXT);
    // Another count of one outcome, and an outcome of its own.
    Trial.in(
        folder,
        "later",
        Trial.TEXT
            .replace("1 (3%) in the placebo group", "2 (5%) in the placebo group")
            .replace(
                "Somnolence was",
                "Headache was reported by 4 patients (10%) in the ebastine"
                    + " group and 6 (16%) in the placebo group. Somnolence was"));
    Files.writeString(
        folder.resolve(StudyFile.NAME),
        "document,study,duplicate of\na-report,COLD,\nlater,COLD,\ncopy,COLD,a-report\n");
    Format.META.write(Papers.open(folder), Files.createDirectories(folder.resolve("x")), false);
    Format.CSV.write(Papers.open(folder), folder.resolve("x"), false);
  }

  private static List<String> rows(String file, String with) throws IOException {
    return Files.readAllLines(folder.resolve("x").resolve(file)).stream()
        .filter(line -> line.contains(with))
        .toList();
  }

  @Test
  void anOutcomeThatReportsAgreeOnIsOneRow() throws IOException {
    List<String> responses = rows("meta-analysis.csv", ",complete response,");
    assertEquals(1, responses.size(), responses.toString());
    assertTrue(responses.get(0).startsWith("COLD,"), responses.get(0));
    assertEquals(1, rows("meta-analysis.csv", ",continuous,").size());
    assertEquals(1, rows("meta-analysis.csv", ",headache,").size());
    assertEquals(List.of(), rows("meta-analysis.csv", "copy"));
  }

  @Test
  void numbersThatDifferBetweenReportsAreListedAsSuch() throws IOException {
    assertEquals(1, rows("meta-analysis.csv", ",somnolence,").size());
    List<String> other = rows("meta-analysis-missing.csv", ",somnolence,");
    assertEquals(1, other.size(), other.toString());
    assertTrue(other.get(0).contains("the same numbers as in the report "), other.get(0));
  }

  @Test
  void theTablesShowTheStudyAndItsCopies() throws IOException {
    assertEquals(2, rows("study-table.csv", "").size());
    List<String> study = rows("study-table.csv", "COLD,3,later,a-report,copy,article,");
    assertEquals(1, study.size());
    assertEquals(1, rows("documents.csv", "copy,COLD,a-report,").size());
  }
}
