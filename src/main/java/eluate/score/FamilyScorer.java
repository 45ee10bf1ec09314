package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pairs the items of one family of one document and counts them. */
final class FamilyScorer {

  private final String document;
  private final Family family;
  private final Rule rule;
  private final List<GoldItem> gold;
  private final List<JsonNode> out;
  private final Verdict[][] verdicts;
  private final int[] partner;
  private final List<Finding> findings = new ArrayList<>();

  FamilyScorer(String document, Family family, Rule rule, List<JsonNode> gold, List<JsonNode> out) {
    this.document = document;
    this.family = family;
    this.rule = rule;
    this.gold = gold.stream().map(GoldItem::of).toList();
    this.out = out;
    verdicts = new Verdict[gold.size()][out.size()];
    double[][] weights = new double[gold.size()][out.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < out.size(); j++) {
        verdicts[i][j] = this.gold.get(i).judge(rule, out.get(j));
        weights[i][j] = verdicts[i][j].weight(this.gold.get(i).optional());
      }
    }
    partner = Pairing.of(weights);
  }

  /** Counts, and adds to the findings. Called once. */
  Tally count() {
    int asked = 0;
    int found = 0;
    int exact = 0;
    boolean[] paired = new boolean[out.size()];
    int free = 0;
    for (int i = 0; i < gold.size(); i++) {
      int j = partner[i];
      if (j != Pairing.NONE) {
        paired[j] = true;
      }
      if (gold.get(i).optional()) {
        free += j == Pairing.NONE ? 0 : 1;
        continue;
      }
      asked++;
      if (j == Pairing.NONE) {
        find(Finding.Kind.MISSED, List.of(), gold.get(i).item(), null);
        continue;
      }
      found++;
      if (verdicts[i][j].exact()) {
        exact++;
      } else {
        find(Finding.Kind.WRONG, verdicts[i][j].wrong(), gold.get(i).item(), out.get(j));
      }
    }
    for (int j = 0; j < out.size(); j++) {
      if (!paired[j] && repeatsOptional(j)) {
        free++;
      } else if (!paired[j]) {
        find(Finding.Kind.EXTRA, List.of(), null, out.get(j));
      }
    }
    return new Tally(asked, out.size() - free, found, exact);
  }

  /** How often each slot of the pairs that are asked for is right, by the slot's name. */
  Map<String, SlotTally> slots() {
    Map<String, SlotTally> slots = new LinkedHashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      int j = partner[i];
      GoldItem item = gold.get(i);
      if (j == Pairing.NONE || item.optional()) {
        continue;
      }
      List<String> wrong = verdicts[i][j].wrong();
      for (Slot slot : rule.exact()) {
        if (!item.ignored().contains(slot.name())) {
          slots.merge(slot.name(), SlotTally.of(!wrong.contains(slot.name())), SlotTally::plus);
        }
      }
      for (Slot slot : rule.told()) {
        if (item.tells(slot)) {
          boolean right = item.agrees(slot, out.get(j));
          slots.merge(slot.name(), SlotTally.of(right), SlotTally::plus);
        }
      }
    }
    return slots;
  }

  /** Each gold item that has a partner, with it. */
  List<List<JsonNode>> pairs() {
    return IntStream.range(0, gold.size())
        .filter(i -> partner[i] != Pairing.NONE)
        .mapToObj(i -> List.of(gold.get(i).item(), out.get(partner[i])))
        .toList();
  }

  List<Finding> findings() {
    return findings;
  }

  /** What only repeats an optional gold item is not held against the output. */
  private boolean repeatsOptional(int j) {
    return IntStream.range(0, gold.size())
        .anyMatch(i -> gold.get(i).optional() && verdicts[i][j].found());
  }

  private void find(Finding.Kind kind, List<String> slots, JsonNode goldItem, JsonNode outItem) {
    findings.add(new Finding(document, family, kind, slots, goldItem, outItem, null));
  }
}
