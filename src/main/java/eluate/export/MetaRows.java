package eluate.export;

import eluate.record.Effect;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The outcomes of a paper that two arms can be compared by: one row for each pair of arms, outcome
 * and time point of which at least one arm has a number.
 */
final class MetaRows {
  /** Comparisons of counts. */
  private static final Set<String> COUNTED = Set.of("HR", "OR", "RR", "RRR", "RD");

  /** Comparisons of means. */
  private static final Set<String> MEASURED = Set.of("MD", "SMD", "ratio");

  private final Paper paper;
  private final Arms arms;
  private final ArmSizes sizes;

  private MetaRows(Paper paper) {
    this.paper = paper;
    arms = new Arms(paper.record());
    sizes = new ArmSizes(paper.record(), arms);
  }

  /** All rows, those that lack a number too, in the order of the record. */
  static List<MetaRow> of(Paper paper) {
    return new MetaRows(paper).rows();
  }

  private List<MetaRow> rows() {
    List<MetaRow> rows = new ArrayList<>();
    List<Arms.Pair> pairs = arms.pairs();
    for (Map.Entry<MetaKey, Map<String, List<Item>>> outcome : outcomes().entrySet()) {
      for (Arms.Pair pair : pairs) {
        List<Item> first = outcome.getValue().getOrDefault(pair.first(), List.of());
        List<Item> second = outcome.getValue().getOrDefault(pair.second(), List.of());
        if (!first.isEmpty() || !second.isEmpty()) {
          rows.add(row(pair, outcome.getKey(), first, second));
        }
      }
    }
    return rows;
  }

  /** The facts by outcome and by arm. */
  private Map<MetaKey, Map<String, List<Item>>> outcomes() {
    PaperRecord record = paper.record();
    Map<MetaKey, Map<String, List<Item>>> outcomes = new LinkedHashMap<>();
    for (List<? extends Item> family :
        List.of(record.responses(), record.adverseEvents(), record.scores())) {
      for (Item item : family) {
        MetaKey key = MetaKey.of(item);
        String arm = arms.arm(item.group());
        if (key != null && arm != null) {
          outcomes
              .computeIfAbsent(key, k -> new LinkedHashMap<>())
              .computeIfAbsent(arm, a -> new ArrayList<>())
              .add(item);
        }
      }
    }
    return outcomes;
  }

  private MetaRow row(Arms.Pair pair, MetaKey key, List<Item> first, List<Item> second) {
    Item named = Stream.concat(first.stream(), second.stream()).findFirst().orElseThrow();
    return new MetaRow(
        paper,
        pair,
        key,
        MetaKey.name(named),
        MetaSide.of(pair.first(), first, sizes),
        MetaSide.of(pair.second(), second, sizes),
        printed(pair, key));
  }

  /** The paper's own comparison of the pair by the outcome. */
  private Effect printed(Arms.Pair pair, MetaKey key) {
    Set<String> statistics = key.family().equals("scores") ? MEASURED : COUNTED;
    for (Effect effect : paper.record().effects()) {
      if (statistics.contains(effect.statistic())
          && sameTime(effect.timepoint(), key.timepoint())
          && effect.measure() != null
          && Folding.key(effect.measure()).equals(key.outcome())
          && pair.isOf(arms.arm(effect.group()), arms.arm(effect.comparator()))) {
        return effect;
      }
    }
    return null;
  }

  /** One of the two may leave it open, but treatment has no effect at baseline. */
  private static boolean sameTime(String effect, String outcome) {
    boolean open = effect == null || outcome.isEmpty();
    return outcome.equals(effect) || open && !outcome.equals("baseline");
  }
}
