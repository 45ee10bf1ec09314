package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreReportTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 1, 1",
    "0, 5, 0, 0, 0, 0",
    "0, 0, 5, 0, 0, 0",
    "3, 4, 6, 0.75, 0.5, 0.6",
  })
  void ratios(int right, int out, int gold, double precision, double recall, double f1) {
    Ratios ratios = Ratios.of(right, out, gold);
    assertEquals(precision, ratios.precision(), 1e-9);
    assertEquals(recall, ratios.recall(), 1e-9);
    assertEquals(f1, ratios.f1(), 1e-9);
  }

  @Test
  void printsATable() {
    DocumentScore document =
        DocumentScore.of(
            "x",
            Records.of(Family.DRUGS, "{name:'a',role:'prior'}", "{name:'b'}"),
            Records.of(Family.DRUGS, "{name:'a',role:'studied'}"));
    assertEquals(
        """
        family          gold   out | found P    R    F1   | exact P    R    F1
        drugs              2     1 | 1.000 0.500 0.667 | 0.000 0.000 0.000
        indications        0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        patientCounts      0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        scores             0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        responses          0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        effects            0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        adverseEvents      0     0 | 1.000 1.000 1.000 | 1.000 1.000 1.000
        pooled             2     1 | 1.000 0.500 0.667 | 0.000 0.000 0.000
        documents 1, without a record 0; headline found 0.933, headline exact 0.800
        """,
        ScoreText.table(new ScoreReport(List.of(document))));
  }
}
