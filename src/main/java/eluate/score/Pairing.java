package eluate.score;

import java.util.Arrays;

/**
 * Pairs gold items with output items, one to one, so that the sum of the pairs' weights is the
 * largest.
 *
 * <p>This is the Hungarian method by shortest augmenting paths. Where several pairings have the
 * same largest sum, the choice can move one item between "extra" and "repeats an optional one". The
 * order of steps and sums below is that of the reference scorer, so that it chooses the same. A
 * library's pairing has the same sum but chooses otherwise, which changes figures in the third
 * decimal.
 */
final class Pairing {

  /** Marks a row without a partner. */
  static final int NONE = -1;

  private final double[][] weight;
  private final int rows;
  private final int columns;
  private final int size;
  // Rows and columns are counted from 1; column 0 holds the row that is being placed.
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;
  private final int[] cameFrom;

  private Pairing(double[][] weight) {
    this.weight = weight;
    rows = weight.length;
    columns = rows == 0 ? 0 : weight[0].length;
    size = Math.max(rows, columns);
    rowPrice = new double[size + 1];
    columnPrice = new double[size + 1];
    rowOf = new int[size + 1];
    cameFrom = new int[size + 1];
  }

  /** The partner's column for each row, or {@link #NONE} where no pair has a weight. */
  static int[] of(double[][] weight) {
    return new Pairing(weight).solve();
  }

  private int[] solve() {
    int[] partner = new int[rows];
    Arrays.fill(partner, NONE);
    if (columns == 0) {
      return partner;
    }
    for (int row = 1; row <= size; row++) {
      place(row);
    }
    for (int column = 1; column <= columns; column++) {
      int row = rowOf[column] - 1;
      if (row < rows && weight[row][column - 1] > 0) {
        partner[row] = column - 1;
      }
    }
    return partner;
  }

  /** Places one more row, moving others along the cheapest path to a free column. */
  private void place(int row) {
    double[] slack = new double[size + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] reached = new boolean[size + 1];
    rowOf[0] = row;
    int column = 0;
    do {
      reached[column] = true;
      column = nearest(column, slack, reached);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }

  private int nearest(int from, double[] slack, boolean[] reached) {
    int row = rowOf[from];
    double step = Double.POSITIVE_INFINITY;
    int next = 0;
    for (int column = 1; column <= size; column++) {
      if (!reached[column]) {
        double price = cost(row, column) - rowPrice[row] - columnPrice[column];
        if (price < slack[column]) {
          slack[column] = price;
          cameFrom[column] = from;
        }
        if (slack[column] < step) {
          step = slack[column];
          next = column;
        }
      }
    }
    for (int column = 0; column <= size; column++) {
      if (reached[column]) {
        rowPrice[rowOf[column]] += step;
        columnPrice[column] -= step;
      } else {
        slack[column] -= step;
      }
    }
    return next;
  }

  private double cost(int row, int column) {
    return row <= rows && column <= columns ? -weight[row - 1][column - 1] : 0;
  }
}
