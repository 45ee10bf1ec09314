package eluate.extract;

import eluate.text.Span;
import java.util.Set;

/**
 * A number of people as found in one place.
 *
 * @param count whole people
 * @param total the denominator, or null
 * @param kind as in the record
 * @param group the label of whom they belong to
 * @param words where it stands
 * @param rule what read it
 * @param confidence 0 to 1
 */
record PeopleCount(
    int count,
    Integer total,
    String kind,
    String group,
    Span words,
    String rule,
    double confidence) {
  /** Kinds that can stand beside another count of the same people. */
  private static final Set<String> APART =
      Set.of("female", "male", "died", "withdrawn", "screened");

  /** The same number as one of another group. */
  PeopleCount of(String other) {
    return new PeopleCount(count, total, kind, other, words, rule, confidence);
  }

  /** The same number as one of another kind. */
  PeopleCount as(String other) {
    return new PeopleCount(count, total, other, group, words, rule, confidence);
  }

  /**
   * Whether both tell of the same people: as many, of the same group, and in kinds that say so of
   * the study's people.
   */
  boolean sameAs(PeopleCount other) {
    if (count != other.count || !group.equals(other.group)) {
      return false;
    }
    boolean both =
        told("analyzed") && other.told("randomized")
            || told("randomized") && other.told("analyzed");
    if (both && !group.equals(Groups.ALL)) {
      return false;
    }
    return kind.equals(other.kind) || !(APART.contains(kind) || APART.contains(other.kind));
  }

  /** Whether words of its own, and not only a denominator, say that it is of a kind. */
  private boolean told(String what) {
    return kind.equals(what) && !rule.equals("denominator");
  }
}
