package eluate.document;

import eluate.text.Span;
import java.util.List;

/**
 * A table of a register's record: groups of people in columns, what was counted or measured in
 * rows.
 *
 * @param kind what it tells
 * @param title the measure, or the period of the participant flow; an empty span for none
 * @param timeFrame when it was measured; null where the register doesn't say
 * @param unit of the values; null likewise
 * @param statistic what the values are, in the register's own code, for instance {@code
 *     LEAST_SQUARES_MEAN}; empty where it has none
 * @param dispersion what scatters around them, likewise, for instance {@code STANDARD_DEVIATION}
 * @param groups the column heads
 * @param rows in order
 * @param comparisons analyses that compare the groups
 */
public record RegistryTable(
    Kind kind,
    Span title,
    Span timeFrame,
    Span unit,
    String statistic,
    String dispersion,
    List<Span> groups,
    List<Row> rows,
    List<Comparison> comparisons) {

  /** Copies the lists. */
  public RegistryTable {
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
    comparisons = List.copyOf(comparisons);
  }

  /** What a table tells. */
  public enum Kind {
    /** People who reached a milestone of a period. */
    FLOW,
    /** Why people left a period. */
    DROP_OUT,
    BASELINE,
    OUTCOME,
    DEATHS,
    SERIOUS_EVENTS,
    /** Events that are not serious. */
    OTHER_EVENTS
  }

  /**
   * A row.
   *
   * @param heads what it is about, the general before the special; none where the title says it all
   * @param cells those that hold something, from left to right
   */
  public record Row(List<Span> heads, List<Cell> cells) {

    /** Copies the lists. */
    public Row {
      heads = List.copyOf(heads);
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a row says of a group. All but the first two are null where the register doesn't say it.
   *
   * @param column the group's number, counted from 0
   * @param whole all that is said
   * @param value the count or the measured value
   * @param spread the one number of a standard deviation or error
   * @param low the lower limit of a range or an interval
   * @param high the upper limit
   * @param total people looked at
   */
  public record Cell(
      int column, Span whole, Span value, Span spread, Span low, Span high, Span total) {}

  /**
   * An analysis that compares groups.
   *
   * @param whole all that is said; never empty
   * @param groups the numbers of the columns compared, counted from 0
   * @param statistic the sort of estimate, for instance {@code Odds Ratio (OR)}; this and all below
   *     are null where the register doesn't say it
   * @param value the estimate
   * @param low the interval's lower limit
   * @param high the interval's upper limit
   * @param level the interval's level in percent
   * @param p the p value
   */
  public record Comparison(
      Span whole,
      List<Integer> groups,
      Span statistic,
      Span value,
      Span low,
      Span high,
      Span level,
      Span p) {

    /** Copies the groups. */
    public Comparison {
      groups = List.copyOf(groups);
    }
  }
}
