package eluate.extract;

import eluate.document.Table;
import eluate.language.Notation;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells counts with percentages from means with deviations where no label does: pairs such as "18
 * (45)", "9 (22.5)" and "2 (5)" are all shares of one number of people, which means never are.
 */
final class SharedSizes {
  private static final int FEWEST = 3;

  /** Half of the last digit that a percentage is printed with. */
  private static final double ROUNDING = 0.5;

  private final Table table;
  private final Notation notation;
  private final List<Boolean> columns = new ArrayList<>();

  SharedSizes(Table table, Notation notation) {
    this.table = table;
    this.notation = notation;
  }

  /**
   * Whether the pairs of a cell's row or column share a size.
   *
   * @param text the document's
   */
  boolean hold(String text, List<Span> row, int column) {
    return shared(pairs(text, row.subList(1, row.size()))) || column(text, column);
  }

  private boolean column(String text, int column) {
    while (columns.size() <= column) {
      List<Span> cells = new ArrayList<>();
      for (List<Span> row : table.rows().subList(table.headRows(), table.rows().size())) {
        if (columns.size() < row.size()) {
          cells.add(row.get(columns.size()));
        }
      }
      columns.add(shared(pairs(text, cells)));
    }
    return columns.get(column);
  }

  private List<CellNumber> pairs(String text, List<Span> cells) {
    List<CellNumber> pairs = new ArrayList<>();
    for (Span cell : cells.stream().distinct().toList()) {
      CellNumber number = CellNumber.read(cell.of(text), notation);
      if (number != null && number.asCount(null, true) != null && number.value().signum() > 0) {
        pairs.add(number);
      }
    }
    return pairs;
  }

  /** Whether there is a number of people of which most pairs are a share. */
  private static boolean shared(List<CellNumber> pairs) {
    if (pairs.size() < FEWEST) {
      return false;
    }
    for (CellNumber pair : pairs) {
      int low = (int) Math.ceil(least(pair));
      int high = (int) Math.floor(most(pair));
      for (int size = low; size <= Math.min(high, low + 20); size++) {
        int of = size;
        long fitting = pairs.stream().filter(p -> least(p) <= of && of <= most(p)).count();
        boolean told = pairs.stream().map(CellNumber::value).distinct().count() >= FEWEST;
        if (told && fitting >= FEWEST && fitting * 5 >= pairs.size() * 4L) {
          return true;
        }
      }
    }
    return false;
  }

  private static double least(CellNumber pair) {
    return 100 * pair.value().doubleValue() / (pair.spread().doubleValue() + half(pair.spread()));
  }

  private static double most(CellNumber pair) {
    double share = pair.spread().doubleValue() - half(pair.spread());
    return share <= 0 ? Double.MAX_VALUE : 100 * pair.value().doubleValue() / share;
  }

  private static double half(BigDecimal share) {
    return ROUNDING * Math.pow(10, -Math.max(0, share.scale()));
  }
}
