package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.assess.Coefficients.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of the literature. */
class CoefficientsTest {

  private static List<Pair<String>> pairs(String one, String other) {
    List<Pair<String>> pairs = new ArrayList<>();
    for (int i = 0; i < one.length(); i++) {
      pairs.add(new Pair<>(one.substring(i, i + 1), other.substring(i, i + 1)));
    }
    return pairs;
  }

  private static double[] cells(String one, String other) {
    return Coefficients.cells(
        pairs(one, other),
        (one + other).chars().distinct().sorted().mapToObj(Character::toString).toList());
  }

  private static double ofNumbers(List<Pair<Double>> pairs) {
    return Coefficients.alphaOfNumbers(Coefficients.sums(pairs, pairs.get(0).one()));
  }

  /**
   * 20 times both yes, 15 times both no, 5 and 10 times one of them: 0.7 observed, 0.5 by chance.
   */
  @Test
  void kappa() {
    String one = "y".repeat(25) + "n".repeat(25);
    String other = "y".repeat(20) + "n".repeat(5) + "y".repeat(10) + "n".repeat(15);
    assertEquals(0.4, Coefficients.kappa(cells(one, other)), 1e-9);
  }

  /** Krippendorff 2011, sections A and B. */
  @Test
  void alpha() {
    assertEquals(0.095, Coefficients.alpha(cells("0100000010", "1110010000")), 0.0005);
    assertEquals(0.692, Coefficients.alpha(cells("aabbdcccedda", "babbbccceddd")), 0.0005);
  }

  /**
   * Two who find a rare thing 118 times both, 5 and 2 times one of them, and never miss it both:
   * kappa is below 0 where 94 of 100 answers agree (the paradox that AC1 was made for).
   */
  @Test
  void ac1WhereOneCategoryHoldsNearlyAll() {
    String one = "y".repeat(123) + "n".repeat(2);
    String other = "y".repeat(118) + "n".repeat(5) + "y".repeat(2);
    assertEquals(-0.0234, Coefficients.kappa(cells(one, other)), 0.0001);
    assertEquals(0.9408, Coefficients.ac1(cells(one, other)), 0.0001);
    assertEquals(Double.NaN, Coefficients.ac1(cells("aabb", "aabb")), "kappa tells it");
  }

  /** By the definition, with all pairs of values written out. */
  @Test
  void alphaOfNumbers() {
    List<Pair<Double>> pairs =
        List.of(new Pair<>(1.0, 2.0), new Pair<>(3.0, 3.0), new Pair<>(5.0, 4.0));
    double[] values = {1, 2, 3, 3, 5, 4};
    double expected = 0;
    for (double a : values) {
      for (double b : values) {
        expected += (a - b) * (a - b) / 30;
      }
    }
    assertEquals(1 - (2 / 3.0) / expected, ofNumbers(pairs), 1e-9);
  }

  @Test
  void notDefinedWhereThereIsNothingToTellApart() {
    assertEquals(Double.NaN, Coefficients.kappa(cells("", "")));
    assertEquals(Double.NaN, Coefficients.alpha(cells("", "")));
    assertEquals(Double.NaN, Coefficients.raw(cells("", "")));
    assertEquals(Double.NaN, Coefficients.kappa(cells("aaa", "aaa")));
    assertEquals(Double.NaN, Coefficients.alpha(cells("aaa", "aaa")));
    assertEquals(Double.NaN, ofNumbers(List.of(new Pair<>(2.0, 2.0))));
  }
}
