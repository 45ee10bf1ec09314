package eluate.assess;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Draws as many documents as there are, with replacement, again and again, and takes the figures
 * anew each time: how they scatter is how sure they are. Documents are drawn, not items, because
 * the items of one document stand or fall together. After Efron and Tibshirani, An Introduction to
 * the Bootstrap (1993): percentile intervals, chapter 13.
 */
final class Bootstrap {

  /** Two thousand draws hold the bounds of a 95 % interval still to the second decimal. */
  static final int DRAWS = 2000;

  private static final long SEED = 20_260_101;

  /** Of fewer documents nothing can be said about how they scatter. */
  private static final int FEWEST_DOCUMENTS = 2;

  private static final double[] BOUNDS = {0.025, 0.975};

  private final double[][] draws;

  private Bootstrap(double[][] draws) {
    this.draws = draws;
  }

  /**
   * Draws. The same rows give the same draws, always.
   *
   * @param rows a row of counts for each document
   * @param figures what follows from the sums of rows; {@code NaN} for what is not defined
   */
  static Bootstrap of(double[][] rows, Function<double[], double[]> figures) {
    if (rows.length < FEWEST_DOCUMENTS) {
      return new Bootstrap(new double[0][]);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] draws = new double[DRAWS][];
    double[] sums = new double[rows[0].length];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < rows.length; i++) {
        double[] row = rows[random.nextInt(rows.length)];
        for (int column = 0; column < sums.length; column++) {
          sums[column] += row[column];
        }
      }
      draws[draw] = figures.apply(sums);
    }
    return new Bootstrap(draws);
  }

  /** Figures with their intervals. */
  interface Figures {
    /** One of them, in the order in which they were given. */
    Measured get(int figure);
  }

  /**
   * Figures that follow from the sum of all rows, with their intervals.
   *
   * @param rows a row of counts for each document
   * @param figures what follows from sums of rows
   */
  static Figures figures(List<double[]> rows, Function<double[], double[]> figures) {
    if (rows.isEmpty()) {
      return figure -> Measured.NONE;
    }
    double[] sums = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] += row[column];
      }
    }
    double[] values = figures.apply(sums);
    Bootstrap bootstrap = of(rows.toArray(double[][]::new), figures);
    return figure ->
        Double.isNaN(values[figure])
            ? Measured.NONE
            : new Measured(values[figure], bootstrap.interval(figure));
  }

  /** A figure's interval; null where it is not defined in half of the draws or more. */
  Interval interval(int figure) {
    double[] values = values(figure);
    if (values.length <= DRAWS / 2) {
      return null;
    }
    double[] bounds = Quantile.withDefaults().evaluate(values, BOUNDS);
    return new Interval(bounds[0], bounds[1]);
  }

  /**
   * The two-sided achieved significance of a difference: how seldom the draws lie on the other side
   * of 0, twice. One is added to both counts so that it is never 0 (Davison and Hinkley, Bootstrap
   * Methods and their Application, 1997, section 4.2). {@code NaN} where there is no interval.
   */
  double significance(int figure) {
    double[] values = values(figure);
    if (values.length <= DRAWS / 2) {
      return Double.NaN;
    }
    long below = Arrays.stream(values).filter(value -> value <= 0).count();
    long above = Arrays.stream(values).filter(value -> value >= 0).count();
    return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (values.length + 1));
  }

  private double[] values(int figure) {
    return Arrays.stream(draws)
        .mapToDouble(draw -> draw[figure])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
