package eluate.assess;

import eluate.score.DocumentScore;
import eluate.score.Family;
import eluate.score.Ratios;
import eluate.score.SlotTally;
import eluate.score.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A document's counts as a row of numbers, and the figures that follow from the rows' sums. All
 * figures are ratios of sums, which is what makes them quick to take of resampled documents.
 */
final class Layout {

  private static final int GOLD = 0;
  private static final int OUT = 1;
  private static final int FOUND = 2;
  private static final int EXACT = 3;
  // Of a single document: its F1, and 1 where it has one, for means over documents.
  private static final int FOUND_F1 = 4;
  private static final int EXACT_F1 = 5;
  private static final int HAS_F1 = 6;
  private static final int WIDTH = 7;

  private static final List<Family> FAMILIES = List.of(Family.values());
  private static final int POOLED = FAMILIES.size() * WIDTH;
  private static final int SLOTS = POOLED + WIDTH;

  private final Map<Family, List<String>> slots = new EnumMap<>(Family.class);
  private final List<Statistic> statistics = new ArrayList<>();
  private int columns = SLOTS;

  /**
   * A layout.
   *
   * @param withSlots whether the figures of slots are among them; they are half of the work
   */
  Layout(boolean withSlots) {
    FAMILIES.forEach(family -> row(family.key(), at(family)));
    row(Figure.POOLED, POOLED);
    headline("found f1", FOUND);
    headline("exact f1", EXACT);
    for (Family family : FAMILIES) {
      slots.put(family, withSlots ? DocumentScore.slotNames(family) : List.of());
      for (String slot : slots.get(family)) {
        int right = columns;
        ratio(family.key() + "." + slot, Figure.ACCURACY, s -> s[right], s -> s[right + 1]);
        columns += 2;
      }
    }
  }

  List<Statistic> statistics() {
    return statistics;
  }

  int columns() {
    return columns;
  }

  /** A document's counts. */
  double[] of(DocumentScore document) {
    double[] row = new double[columns];
    Tally pooled = Tally.NONE;
    int slot = SLOTS;
    for (Family family : FAMILIES) {
      Tally tally = document.tallies().get(family);
      pooled = pooled.plus(tally);
      fill(row, at(family), tally);
      Map<String, SlotTally> tallies = document.slots().get(family);
      for (String name : slots.get(family)) {
        SlotTally judged = tallies.getOrDefault(name, SlotTally.NONE);
        row[slot] = judged.right();
        row[slot + 1] = judged.judged();
        slot += 2;
      }
    }
    fill(row, POOLED, pooled);
    return row;
  }

  /** The first column of a family. */
  private static int at(Family family) {
    return FAMILIES.indexOf(family) * WIDTH;
  }

  private static void fill(double[] row, int at, Tally tally) {
    row[at + GOLD] = tally.gold();
    row[at + OUT] = tally.out();
    row[at + FOUND] = tally.found();
    row[at + EXACT] = tally.exact();
    if (tally.gold() + tally.out() > 0) {
      row[at + FOUND_F1] = tally.foundRatios().f1();
      row[at + EXACT_F1] = tally.exactRatios().f1();
      row[at + HAS_F1] = 1;
    }
  }

  private void row(String row, int at) {
    for (int right : List.of(FOUND, EXACT)) {
      String level = right == FOUND ? "found " : "exact ";
      ratio(row, level + "precision", s -> s[at + right], s -> s[at + OUT]);
      ratio(row, level + "recall", s -> s[at + right], s -> s[at + GOLD]);
      ratio(row, level + "f1", s -> 2 * s[at + right], s -> s[at + GOLD] + s[at + OUT]);
    }
    ratio(row, "found macro f1", s -> s[at + FOUND_F1], s -> s[at + HAS_F1]);
    ratio(row, "exact macro f1", s -> s[at + EXACT_F1], s -> s[at + HAS_F1]);
  }

  /** As the reference scorer takes it: a family that neither side has counts as right. */
  private void headline(String name, int right) {
    List<Family> families = Family.ofHeadline();
    Function<Tally, Ratios> level = right == FOUND ? Tally::foundRatios : Tally::exactRatios;
    ratio(
        Figure.HEADLINE,
        name,
        sums -> families.stream().mapToDouble(f -> level.apply(tally(sums, f)).f1()).sum(),
        sums -> families.size());
  }

  private static Tally tally(double[] sums, Family family) {
    int at = at(family);
    return new Tally(
        (int) sums[at + GOLD],
        (int) sums[at + OUT],
        (int) sums[at + FOUND],
        (int) sums[at + EXACT]);
  }

  private void ratio(
      String row, String name, ToDoubleFunction<double[]> over, ToDoubleFunction<double[]> under) {
    statistics.add(new Statistic(new Figure(row, name), over, under));
  }
}
