package eluate.assess;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.score.DocumentScore;
import eluate.score.Family;
import eluate.score.PairedItems;
import eluate.score.RecordPairs;
import eluate.score.SlotTally;
import eluate.score.Tally;
import eluate.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far two annotators of the same documents agree. Neither is right: items are paired once with
 * the one as gold and once with the other, and both count.
 *
 * @param documents that both have
 * @param alone documents that only one of them has
 * @param items of every family, both ways; the precision is the recall of the other way
 * @param found F1 of items found, by family, over all families under null
 * @param exact F1 of items exact, in the same way
 * @param slots how the pairs agree in each slot, in the order of the rules
 */
public record Agreement(
    int documents,
    int alone,
    Map<Family, Tally> items,
    Map<Family, Measured> found,
    Map<Family, Measured> exact,
    List<SlotAgreement> slots) {

  /** Slots whose values are one of a few. A slot left empty is one of them: it says "not told". */
  private static final Set<String> CATEGORIES =
      Set.of("role", "kind", "type", "statistic", "grade", "severity", "serious", "route");

  /** Slots whose values are numbers; one left empty is not compared. */
  private static final Set<String> NUMBERS =
      Set.of("total", "events", "percent", "low", "high", "level");

  /**
   * How pairs agree in a slot.
   *
   * @param family the items'
   * @param slot its name
   * @param tally how often both say the same by the rules of scoring, both ways together
   * @param raw the share of these
   * @param compared pairs that kappa, alpha and AC1 rest on
   * @param kappa Cohen's, for categories
   * @param alpha Krippendorff's, for categories and numbers
   * @param ac1 Gwet's, for categories of which one holds more than 80 %
   */
  public record SlotAgreement(
      Family family,
      String slot,
      SlotTally tally,
      Measured raw,
      int compared,
      Measured kappa,
      Measured alpha,
      Measured ac1) {

    /** Whether the slot's values are one of a few. */
    public boolean ofCategories() {
      return CATEGORIES.contains(slot);
    }

    /** Whether the slot's values are numbers. */
    public boolean ofNumbers() {
      return NUMBERS.contains(slot);
    }
  }

  /**
   * Compares two sets.
   *
   * @throws JsonFileException when a record on either side breaks the format
   * @throws IOException when a file can't be read
   */
  public static Agreement of(Path one, Path other) throws IOException {
    Counts counts = new Counts();
    int all = RecordPairs.each(one, other, counts::add);
    return counts.agreement(all);
  }

  /**
   * Compares two annotators' records of the same documents.
   *
   * @param ones those of the one
   * @param others those of the other, in the same order
   */
  public static Agreement of(List<? extends JsonNode> ones, List<? extends JsonNode> others) {
    Counts counts = new Counts();
    for (int i = 0; i < ones.size(); i++) {
      counts.add(ones.get(i), others.get(i));
    }
    return counts.agreement(ones.size());
  }

  /** What is counted document by document. */
  private static final class Counts {
    private final List<Map<Family, PairedItems>> there = new ArrayList<>();
    private final List<Map<Family, PairedItems>> back = new ArrayList<>();

    void add(JsonNode first, JsonNode second) {
      Map<Family, PairedItems> one = new EnumMap<>(Family.class);
      Map<Family, PairedItems> other = new EnumMap<>(Family.class);
      for (Family family : Family.values()) {
        one.put(family, PairedItems.of(family, first, second));
        other.put(family, PairedItems.of(family, second, first));
      }
      there.add(one);
      back.add(other);
    }

    Agreement agreement(int all) {
      Map<Family, Tally> items = new EnumMap<>(Family.class);
      Map<Family, Measured> found = new HashMap<>();
      Map<Family, Measured> exact = new HashMap<>();
      List<SlotAgreement> slots = new ArrayList<>();
      for (Family family : Family.values()) {
        items.put(family, tallies(List.of(family)).stream().reduce(Tally.NONE, Tally::plus));
        f1(family, List.of(family), found, exact);
        for (String slot : DocumentScore.slotNames(family)) {
          slots.add(slot(family, slot));
        }
      }
      f1(null, List.of(Family.values()), found, exact);
      return new Agreement(there.size(), all - there.size(), items, found, exact, slots);
    }

    /** Document by document, both ways. */
    private List<Tally> tallies(List<Family> families) {
      List<Tally> tallies = new ArrayList<>();
      for (int i = 0; i < there.size(); i++) {
        Tally sum = Tally.NONE;
        for (Family family : families) {
          sum = sum.plus(there.get(i).get(family).tally()).plus(back.get(i).get(family).tally());
        }
        tallies.add(sum);
      }
      return tallies;
    }

    private void f1(
        Family key,
        List<Family> families,
        Map<Family, Measured> found,
        Map<Family, Measured> exact) {
      List<double[]> rows = new ArrayList<>();
      for (Tally t : tallies(families)) {
        rows.add(new double[] {t.gold() + t.out(), 2.0 * t.found(), 2.0 * t.exact()});
      }
      Bootstrap.Figures f1 =
          Bootstrap.figures(
              rows, sums -> new double[] {share(sums[1], sums[0]), share(sums[2], sums[0])});
      found.put(key, f1.get(0));
      exact.put(key, f1.get(1));
    }

    private SlotAgreement slot(Family family, String slot) {
      List<double[]> rows = new ArrayList<>();
      SlotTally tally = SlotTally.NONE;
      for (int i = 0; i < there.size(); i++) {
        SlotTally own =
            there
                .get(i)
                .get(family)
                .slots()
                .getOrDefault(slot, SlotTally.NONE)
                .plus(back.get(i).get(family).slots().getOrDefault(slot, SlotTally.NONE));
        rows.add(new double[] {own.right(), own.judged()});
        tally = tally.plus(own);
      }
      Measured raw = Bootstrap.figures(rows, sums -> new double[] {share(sums[0], sums[1])}).get(0);
      if (CATEGORIES.contains(slot)) {
        CategoryAgreement few = CategoryAgreement.of(categories(family, slot));
        return new SlotAgreement(
            family, slot, tally, raw, few.compared(), few.kappa(), few.alpha(), few.ac1());
      }
      Measured none = Measured.NONE;
      if (!NUMBERS.contains(slot)) {
        return new SlotAgreement(family, slot, tally, raw, 0, none, none, none);
      }
      List<List<Coefficients.Pair<Double>>> numbers = numbers(family, slot);
      int compared = numbers.stream().mapToInt(List::size).sum();
      double shift =
          numbers.stream().flatMap(List::stream).findFirst().map(p -> p.one()).orElse(0.0);
      Measured alpha =
          Bootstrap.figures(
                  numbers.stream().map(pairs -> Coefficients.sums(pairs, shift)).toList(),
                  sums -> new double[] {Coefficients.alphaOfNumbers(sums)})
              .get(0);
      return new SlotAgreement(family, slot, tally, raw, compared, none, alpha, none);
    }

    private List<List<List<String>>> categories(Family family, String slot) {
      List<List<List<String>>> documents = new ArrayList<>();
      for (Map<Family, PairedItems> document : there) {
        documents.add(
            document.get(family).pairs().stream()
                .map(p -> List.of(category(p.get(0), slot), category(p.get(1), slot)))
                .toList());
      }
      return documents;
    }

    private List<List<Coefficients.Pair<Double>>> numbers(Family family, String slot) {
      List<List<Coefficients.Pair<Double>>> documents = new ArrayList<>();
      for (Map<Family, PairedItems> document : there) {
        documents.add(
            document.get(family).pairs().stream()
                .filter(p -> p.get(0).path(slot).isNumber() && p.get(1).path(slot).isNumber())
                .map(p -> new Coefficients.Pair<>(number(p.get(0), slot), number(p.get(1), slot)))
                .toList());
      }
      return documents;
    }
  }

  /** The items of all families together. */
  public Tally pooled() {
    return items.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static double share(double part, double all) {
    return all == 0 ? Double.NaN : part / all;
  }

  private static String category(JsonNode item, String slot) {
    JsonNode value = item.path(slot);
    return value.isNull() ? "" : String.join(" ", Folding.words(value.asText("")));
  }

  private static double number(JsonNode item, String slot) {
    return item.get(slot).doubleValue();
  }
}
