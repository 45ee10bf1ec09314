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
import java.util.LinkedHashMap;
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
 * @param slots how the pairs agree in each slot, in the order of the rules
 */
public record Agreement(
    int documents, int alone, Map<Family, Tally> items, List<SlotAgreement> slots) {

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
   * @param compared pairs that kappa and alpha rest on
   * @param kappa Cohen's, for categories; {@code NaN} where it is not defined
   * @param alpha Krippendorff's, for categories and numbers; {@code NaN} where it is not defined
   */
  public record SlotAgreement(
      Family family, String slot, SlotTally tally, int compared, double kappa, double alpha) {

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

  /** What adds up over documents. */
  private static final class Counts {
    private final Map<Family, Tally> items = new EnumMap<>(Family.class);
    private final Map<Family, Map<String, SlotTally>> tallies = new EnumMap<>(Family.class);
    private final Map<Family, List<List<JsonNode>>> pairs = new EnumMap<>(Family.class);
    private int documents;

    Counts() {
      for (Family family : Family.values()) {
        items.put(family, Tally.NONE);
        tallies.put(family, new LinkedHashMap<>());
        pairs.put(family, new ArrayList<>());
      }
    }

    void add(JsonNode first, JsonNode second) {
      documents++;
      for (Family family : Family.values()) {
        PairedItems there = PairedItems.of(family, first, second);
        PairedItems back = PairedItems.of(family, second, first);
        items.merge(family, there.tally().plus(back.tally()), Tally::plus);
        pairs.get(family).addAll(there.pairs());
        for (PairedItems way : List.of(there, back)) {
          way.slots().forEach((s, t) -> tallies.get(family).merge(s, t, SlotTally::plus));
        }
      }
    }

    Agreement agreement(int all) {
      List<SlotAgreement> slots = new ArrayList<>();
      for (Family family : Family.values()) {
        for (String slot : DocumentScore.slotNames(family)) {
          SlotTally tally = tallies.get(family).getOrDefault(slot, SlotTally.NONE);
          slots.add(slot(family, slot, tally, pairs.get(family)));
        }
      }
      return new Agreement(documents, all - documents, items, List.copyOf(slots));
    }
  }

  /** The items of all families together. */
  public Tally pooled() {
    return items.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static SlotAgreement slot(
      Family family, String slot, SlotTally tally, List<List<JsonNode>> pairs) {
    if (CATEGORIES.contains(slot)) {
      List<Coefficients.Pair<String>> values =
          pairs.stream()
              .map(p -> new Coefficients.Pair<>(category(p.get(0), slot), category(p.get(1), slot)))
              .toList();
      double kappa = Coefficients.kappa(values);
      return new SlotAgreement(
          family, slot, tally, values.size(), kappa, Coefficients.alpha(values));
    }
    if (NUMBERS.contains(slot)) {
      List<Coefficients.Pair<Double>> values =
          pairs.stream()
              .filter(p -> p.get(0).path(slot).isNumber() && p.get(1).path(slot).isNumber())
              .map(p -> new Coefficients.Pair<>(number(p.get(0), slot), number(p.get(1), slot)))
              .toList();
      double alpha = Coefficients.alphaOfNumbers(values);
      return new SlotAgreement(family, slot, tally, values.size(), Double.NaN, alpha);
    }
    return new SlotAgreement(family, slot, tally, 0, Double.NaN, Double.NaN);
  }

  private static String category(JsonNode item, String slot) {
    JsonNode value = item.path(slot);
    return value.isNull() ? "" : String.join(" ", Folding.words(value.asText("")));
  }

  private static double number(JsonNode item, String slot) {
    return item.get(slot).doubleValue();
  }
}
