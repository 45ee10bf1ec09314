package eluate.assess;

import java.util.function.ToDoubleFunction;

/**
 * How a figure follows from the sums of the documents' counts.
 *
 * @param figure which
 * @param over what is divided
 * @param under what it is divided by
 */
record Statistic(Figure figure, ToDoubleFunction<double[]> over, ToDoubleFunction<double[]> under) {

  /** The figure; {@code NaN} where there is nothing to divide by. */
  double of(double[] sums) {
    double divisor = under.applyAsDouble(sums);
    return divisor == 0 ? Double.NaN : over.applyAsDouble(sums) / divisor;
  }
}
