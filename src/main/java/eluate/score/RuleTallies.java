package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each rule of each family was right.
 *
 * @param rules by family and rule, joined by a tab; the family alone holds all its items
 */
public record RuleTallies(Map<String, RuleTally> rules) {
  /** How many items a family's share of right ones is worth beside a rule's own. */
  private static final double PRIOR = 5;

  /** Copies the tallies in the order of their names. */
  public RuleTallies {
    rules = new TreeMap<>(rules);
  }

  /**
   * Counts over records and their gold.
   *
   * @param part 0 or 1 for every second document, from the first or from the second; −1 for all
   */
  public static RuleTallies of(Path gold, Path out, int part) throws IOException {
    RecordFiles asked = RecordFiles.in(gold);
    RecordFiles given = RecordFiles.in(out);
    Map<String, RuleTally> rules = new TreeMap<>();
    int index = 0;
    for (String id : asked.ids()) {
      JsonNode record = given.read(id);
      boolean taken = part < 0 || index % 2 == part;
      index++;
      if (record == null || !taken) {
        continue;
      }
      for (Family family : Family.values()) {
        for (JsonNode item : Slots.items(record.get(family.key()))) {
          add(rules, family, item, 1);
        }
      }
      for (Finding finding : DocumentScore.of(id, asked.read(id), record).findings()) {
        if (finding.out() != null) {
          add(rules, finding.family(), finding.out(), 0);
        }
      }
    }
    return new RuleTallies(rules);
  }

  /** Every item is first counted as right; a finding takes that back. */
  private static void add(Map<String, RuleTally> rules, Family family, JsonNode item, int items) {
    RuleTally tally = items == 1 ? new RuleTally(1, 1) : new RuleTally(0, -1);
    rules.merge(key(family, item), tally, RuleTally::plus);
    rules.merge(family.key(), tally, RuleTally::plus);
  }

  /** The name under which an item's rule is counted. */
  public static String key(Family family, JsonNode item) {
    return family.key() + "\t" + item.path("evidence").path(0).path("rule").asText("");
  }

  /** The two together. */
  public RuleTallies plus(RuleTallies other) {
    Map<String, RuleTally> sum = new TreeMap<>(rules);
    other.rules.forEach((rule, tally) -> sum.merge(rule, tally, RuleTally::plus));
    return new RuleTallies(sum);
  }

  /**
   * How probable it is that an item of this rule is right; the family's share where the rule is
   * new.
   */
  public double probability(String key) {
    RuleTally family = rules.getOrDefault(key.substring(0, key.indexOf('\t')), RuleTally.NONE);
    double prior = family.items() == 0 ? 0.5 : (double) family.right() / family.items();
    return rules.getOrDefault(key, RuleTally.NONE).probability(prior, PRIOR);
  }
}
