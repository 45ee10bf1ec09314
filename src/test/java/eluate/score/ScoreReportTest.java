package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
