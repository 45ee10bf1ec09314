package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells why the items of one document are not right, each by the first cause that fits. */
final class Causes {

  /** The slots that name an item; counts of patients have none. */
  private static final List<String> NAMES = List.of("name", "measure", "term");

  /** The numbers that tell an item from others of its name. */
  private static final List<String> NUMBERS =
      List.of("count", "value", "events", "affected", "percent");

  /**
   * Which cause a slot that differs stands for; where several differ, the first of these counts.
   */
  private static final Map<String, Cause> SLOTS = slots();

  private final JsonNode gold;
  private final JsonNode out;
  private final Rules rules;
  private final Names names = new Names();

  Causes(JsonNode gold, JsonNode out, Rules rules) {
    this.gold = gold;
    this.out = out;
    this.rules = rules;
  }

  private static Map<String, Cause> slots() {
    Map<String, Cause> slots = new LinkedHashMap<>();
    slots.put("group", Cause.WRONG_GROUP);
    slots.put("timepoint", Cause.WRONG_TIME_POINT);
    List.of("role", "kind", "type", "grade").forEach(slot -> slots.put(slot, Cause.WRONG_ROLE));
    List.of("name", "measure", "qualifiers").forEach(slot -> slots.put(slot, Cause.WRONG_NAME));
    List.of("events", "total", "percent", "low", "high")
        .forEach(slot -> slots.put(slot, Cause.NUMBER_UNREAD));
    return slots;
  }

  /** Why an item is not right. */
  Cause of(Finding finding) {
    return switch (finding.kind()) {
      case WRONG -> wrong(finding.slots());
      case MISSED -> missed(finding.family(), finding.gold());
      case EXTRA -> extra(finding.family(), finding.out());
    };
  }

  private static Cause wrong(List<String> differing) {
    return SLOTS.entrySet().stream()
        .filter(slot -> differing.contains(slot.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Cause.OTHER);
  }

  private Cause missed(Family family, JsonNode item) {
    Cause elsewhere = elsewhere(family, item, out);
    if (elsewhere != null) {
      return elsewhere;
    }
    if (family == Family.PATIENT_COUNTS) {
      return Cause.NUMBER_UNREAD;
    }
    boolean named = all(out).stream().anyMatch(given -> sameName(item, given));
    if (!named) {
      return Cause.NOT_NAMED;
    }
    return hasNumber(item) ? Cause.NUMBER_UNREAD : Cause.WRONG_ROLE;
  }

  private Cause extra(Family family, JsonNode item) {
    boolean again =
        items(gold, family).stream()
            .anyMatch(asked -> GoldItem.of(asked).judge(rules.of(family), item).found());
    if (again) {
      return Cause.DUPLICATE;
    }
    Cause elsewhere = elsewhere(family, item, gold);
    if (elsewhere != null) {
      return elsewhere;
    }
    boolean proved = all(gold).stream().anyMatch(asked -> Proof.shared(asked, item));
    return proved ? Cause.OTHER : Cause.NOT_A_RESULT;
  }

  /**
   * The other record has the same number at the same place, by another name or in another family.
   */
  private Cause elsewhere(Family family, JsonNode item, JsonNode record) {
    if (items(record, family).stream().anyMatch(other -> samePlace(item, other))) {
      return Cause.WRONG_NAME;
    }
    for (Family each : Family.values()) {
      boolean same = items(record, each).stream().anyMatch(other -> samePlace(item, other));
      if (each != family && hasNumber(item) && same) {
        return Cause.WRONG_ROLE;
      }
    }
    return null;
  }

  private static boolean samePlace(JsonNode item, JsonNode other) {
    if (!hasNumber(item) && !hasNumber(other)) {
      return Proof.shared(item, other);
    }
    return sameNumber(item, other) && Proof.shared(item, other);
  }

  private static boolean hasNumber(JsonNode item) {
    return NUMBERS.stream().anyMatch(slot -> !Slots.absent(item.get(slot)));
  }

  private static boolean sameNumber(JsonNode item, JsonNode other) {
    for (String slot : NUMBERS) {
      for (String counterpart : NUMBERS) {
        boolean both = !Slots.absent(item.get(slot)) && !Slots.absent(other.get(counterpart));
        if (both && Numbers.agree(item.get(slot), other.get(counterpart), true)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sameName(JsonNode asked, JsonNode given) {
    for (String slot : NAMES) {
      for (String counterpart : NAMES) {
        List<String> words = new ArrayList<>(Slots.texts(asked.get("aliases")));
        words.add(Slots.text(asked.get(slot)));
        String other = Slots.text(given.get(counterpart));
        if (words.stream().anyMatch(word -> agree(word, other))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean agree(String one, String other) {
    return Names.nested(names.fold(one).words(), names.fold(other).words());
  }

  private static List<JsonNode> items(JsonNode record, Family family) {
    return Slots.items(record.get(family.key()));
  }

  private static List<JsonNode> all(JsonNode record) {
    List<JsonNode> all = new ArrayList<>();
    for (Family family : Family.values()) {
      all.addAll(items(record, family));
    }
    return all;
  }
}
