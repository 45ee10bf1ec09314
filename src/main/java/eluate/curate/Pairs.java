package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Which items of two reviewers are about the same thing. */
final class Pairs {

  /**
   * Two items; one of them may be null.
   *
   * @param one the one reviewer's
   * @param other the other's
   */
  record Pair(Held one, Held other) {

    Held any() {
      return one == null ? other : one;
    }
  }

  private Pairs() {}

  /** By id where both have the item, then by what the items say and where. */
  static List<Pair> of(List<Held> ones, List<Held> others) {
    Map<String, Held> byId = new LinkedHashMap<>();
    others.forEach(held -> byId.put(held.id(), held));
    List<Held> left = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (Held one : ones) {
      Held other = byId.remove(one.id());
      if (other != null) {
        pairs.add(new Pair(one, other));
      } else {
        left.add(one);
      }
    }
    List<Held> right = new ArrayList<>(byId.values());
    join(pairs, left, right, Pairs::sameFact);
    join(pairs, left, right, Pairs::sameIdentity);
    left.forEach(one -> pairs.add(new Pair(one, null)));
    right.forEach(other -> pairs.add(new Pair(null, other)));
    return pairs;
  }

  private static void join(
      List<Pair> pairs, List<Held> left, List<Held> right, BiPredicate<Held, Held> fit) {
    for (Held one : List.copyOf(left)) {
      for (Held other : right) {
        if (one.family().equals(other.family()) && fit.test(one, other)) {
          pairs.add(new Pair(one, other));
          left.remove(one);
          right.remove(other);
          break;
        }
      }
    }
  }

  /** The same name and numbers proved by the same words, whosever and whenever. */
  private static boolean sameFact(Held one, Held other) {
    ObjectNode a = one.fact();
    ObjectNode b = other.fact();
    if (a == null || b == null || !Matching.overlap(one.evidence(), other.evidence())) {
      return false;
    }
    Family family = Families.of(one.family());
    Labels none = new Labels(List.of(), List.of());
    List<String> slots = new ArrayList<>(Identity.values(one.family()));
    slots.add(Identity.nameSlot(one.family()));
    return slots.stream()
        .filter(slot -> !slot.isEmpty())
        .allMatch(slot -> Equality.same(family.slot(slot), a.path(slot), b.path(slot), none));
  }

  private static boolean sameIdentity(Held one, Held other) {
    ObjectNode a = one.fact();
    ObjectNode b = other.fact();
    boolean near =
        one.family().equals(Family.GROUPS) || Matching.overlap(one.evidence(), other.evidence());
    return a != null
        && b != null
        && near
        && Identity.key(one.family(), a).equals(Identity.key(other.family(), b));
  }
}
