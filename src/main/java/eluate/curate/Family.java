package eluate.curate;

import java.util.List;

/**
 * A family of items that is curated: whom items are about, and the record's families of facts.
 *
 * @param key its name in the record, for instance {@code adverseEvents}
 * @param slots in the order of the record, without evidence and confidence
 */
public record Family(String key, List<SlotForm> slots) {
  /** The family that says whom items are about. */
  public static final String GROUPS = "groups";

  /** Numbers that no fact uses; they are looked at, but are no part of a record. */
  public static final String NUMBERS = "numbers";

  /** Copies the slots. */
  public Family {
    slots = List.copyOf(slots);
  }

  /** A slot by its name; null where there is none. */
  public SlotForm slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether items need words that prove them. */
  boolean needsEvidence() {
    return !key.equals(GROUPS);
  }
}
