package eluate.assess;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How far two annotators marked the same words. There are no words of which both say that they are
 * not to be marked, so that only F1 is defined, and no coefficient beyond chance.
 *
 * @param spans of both together
 * @param exact F1 of spans that both marked from the same to the same character
 * @param overlap F1 of spans that share a character with one of the other's
 */
public record SpanAgreement(int spans, Measured exact, Measured overlap) {

  /**
   * A marked span.
   *
   * @param type spans of different types are not compared
   */
  public record Mark(String type, Span span) {}

  /** What two annotators marked in a document, each span once. */
  public record Marks(List<Mark> ones, List<Mark> others) {
    /** Copies the lists. */
    public Marks {
      ones = List.copyOf(ones);
      others = List.copyOf(others);
    }

    private double[] row() {
      return new double[] {
        ones.size() + others.size(),
        2.0 * matched(Mark::equals),
        2.0 * matched((a, b) -> a.type().equals(b.type()) && a.span().overlaps(b.span()))
      };
    }

    /** One to one, those of the same place first. */
    private int matched(BiPredicate<Mark, Mark> fit) {
      List<Mark> left = new ArrayList<>(ones);
      List<Mark> right = new ArrayList<>(others);
      for (Mark mark : ones) {
        if (right.remove(mark)) {
          left.remove(mark);
        }
      }
      int matched = ones.size() - left.size();
      for (Mark mark : left) {
        Mark partner =
            right.stream().filter(other -> fit.test(mark, other)).findFirst().orElse(null);
        matched += right.remove(partner) ? 1 : 0;
      }
      return matched;
    }
  }

  /** Compares, document by document. */
  public static SpanAgreement of(List<Marks> documents) {
    List<double[]> rows = documents.stream().map(Marks::row).toList();
    Bootstrap.Figures f1 =
        Bootstrap.figures(
            rows,
            sums ->
                new double[] {
                  sums[0] == 0 ? Double.NaN : sums[1] / sums[0],
                  sums[0] == 0 ? Double.NaN : sums[2] / sums[0]
                });
    int spans = rows.stream().mapToInt(row -> (int) row[0]).sum();
    return new SpanAgreement(spans, f1.get(0), f1.get(1));
  }
}
