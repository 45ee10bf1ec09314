package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.text.Folding;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two reviewers' labels mean the same people, and their time points the same time. */
final class Labels {
  private final List<JsonNode> ones;
  private final List<JsonNode> others;

  /**
   * @param ones the groups of the one reviewer
   * @param others those of the other
   */
  Labels(List<JsonNode> ones, List<JsonNode> others) {
    this.ones = List.copyOf(ones);
    this.others = List.copyOf(others);
  }

  /** Whether labels, or other names for the same people, fold to the same words. */
  boolean sameGroup(String one, String other) {
    Set<String> names = names(ones, orAll(one));
    names.retainAll(names(others, orAll(other)));
    return !names.isEmpty();
  }

  private static String orAll(String label) {
    return label == null ? "all" : label;
  }

  private static Set<String> names(List<JsonNode> groups, String label) {
    Set<String> names = new HashSet<>(Set.of(Folding.key(label)));
    for (JsonNode group : groups) {
      Set<String> own = new HashSet<>(Set.of(Folding.key(group.path("label").asText())));
      group.path("aliases").forEach(alias -> own.add(Folding.key(alias.asText())));
      if (own.contains(Folding.key(label))) {
        names.addAll(own);
      }
    }
    return names;
  }

  /** Whether two time points are the same: the same length of time, or the same words. */
  static boolean sameTime(String one, String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    Period first = period(one);
    Period second = period(other);
    if (first == null || second == null) {
      return Folding.key(one).equals(Folding.key(other));
    }
    return first.normalized().equals(second.normalized());
  }

  private static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
