package eluate.study;

import eluate.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A paper's authors for comparison.
 *
 * @param keys surname and first initial of each, folded, in their order
 */
record Authors(List<String> keys) {

  /** How many names two lists share from which on they can't be so by chance. */
  private static final int ENOUGH = 3;

  /** Copies the keys. */
  Authors {
    keys = List.copyOf(keys);
  }

  /** From names as {@code Okafor AB}, {@code Okafor, Ada B} or {@code Ada B Okafor}. */
  static Authors of(Collection<String> names) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      String key = key(name.strip());
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return new Authors(new ArrayList<>(keys));
  }

  private static String key(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return key(name.substring(0, comma), name.substring(comma + 1).strip());
    }
    int last = name.lastIndexOf(' ');
    if (last < 0) {
      return Folding.key(name);
    }
    String end = name.substring(last + 1);
    boolean initials = end.length() <= 4 && end.chars().allMatch(Character::isUpperCase);
    return initials ? key(name.substring(0, last), end) : key(end, name.substring(0, last));
  }

  private static String key(String surname, String given) {
    String first = Folding.key(given);
    return Folding.key(surname) + (first.isEmpty() ? "" : " " + first.charAt(0));
  }

  boolean unknown() {
    return keys.isEmpty();
  }

  /** How many names are in both lists. */
  int shared(Authors other) {
    return (int) keys.stream().filter(other.keys::contains).count();
  }

  /** Whether two lists are those of reports of one study: the same first author, or many shared. */
  boolean agree(Authors other) {
    if (unknown() || other.unknown()) {
      return false;
    }
    int shared = shared(other);
    int half = (Math.min(keys.size(), other.keys.size()) + 1) / 2;
    boolean first = keys.get(0).equals(other.keys.get(0));
    return shared >= half && (first || shared >= ENOUGH);
  }

  /** Whether both are known and share nobody. */
  boolean disjoint(Authors other) {
    return !unknown() && !other.unknown() && shared(other) == 0;
  }
}
