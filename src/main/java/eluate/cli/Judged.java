package eluate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.extract.Candidate;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a paper names, with what gold says that it is.
 *
 * @param candidate what it is and what is seen of it
 * @param roles the roles that gold allows; {@link #GIVEN} where gold leaves the role open; empty
 *     for no fact of its family
 * @param optional whether gold leaves open that it is a fact
 * @param partOfName whether it is only a part, or more, of a name that another one fits better
 */
record Judged(Candidate candidate, Set<String> roles, boolean optional, boolean partOfName) {
  /** The role of a gold item that leaves it open, or whose family has none. */
  static final String GIVEN = "given";

  private static final int SHORTEST = 4;

  /** All of one paper whose family gold has. */
  static List<Judged> of(List<Candidate> candidates, JsonNode gold) {
    List<Judged> judged = new ArrayList<>();
    for (String family : List.of("drugs", "indications", "adverseEvents")) {
      if (gold.has(family)) {
        judged.addAll(
            of(
                candidates.stream().filter(c -> c.family().equals(family)).toList(),
                gold.get(family),
                family.equals("adverseEvents") ? "term" : "name"));
      }
    }
    return judged;
  }

  private static List<Judged> of(List<Candidate> candidates, JsonNode items, String slot) {
    Map<Candidate, List<JsonNode>> fitting = new LinkedHashMap<>();
    candidates.forEach(c -> fitting.put(c, new ArrayList<>()));
    Set<Candidate> parts = new HashSet<>();
    for (JsonNode item : items) {
      List<String> names = new ArrayList<>(List.of(item.path(slot).asText()));
      item.path("aliases").forEach(alias -> names.add(alias.asText()));
      List<Candidate> same = candidates.stream().filter(c -> same(c, names)).toList();
      List<Candidate> alike = candidates.stream().filter(c -> alike(c, names)).toList();
      List<Candidate> best = same;
      if (slot.equals("term")) {
        best = alike;
      } else if (same.isEmpty()) {
        best =
            alike.stream()
                .max(Comparator.comparingInt((Candidate c) -> c.spans().size()))
                .map(List::of)
                .orElse(List.of());
      }
      best.forEach(c -> fitting.get(c).add(item));
      parts.addAll(alike);
    }
    List<Judged> judged = new ArrayList<>();
    fitting.forEach((c, fit) -> judged.add(judged(c, fit, fit.isEmpty() && parts.contains(c))));
    return judged;
  }

  private static Judged judged(Candidate candidate, List<JsonNode> items, boolean part) {
    Set<String> roles = new TreeSet<>();
    boolean optional = !items.isEmpty();
    for (JsonNode item : items) {
      roles.add(leavesRoleOpen(item) ? GIVEN : item.path("role").asText());
      for (JsonNode other : item.path("alt")) {
        if (other.has("role")) {
          roles.add(other.get("role").asText());
        }
      }
      optional &= item.path("optional").asBoolean();
    }
    return new Judged(candidate, roles, optional, part);
  }

  /** Whether a gold item tells that something is a fact, but not its role or its numbers. */
  static boolean leavesRoleOpen(JsonNode item) {
    for (JsonNode slot : item.path("ignore")) {
      if (slot.asText().equals("role")) {
        return true;
      }
    }
    return !item.has("role") || item.path("anyNumber").asBoolean();
  }

  private static boolean same(Candidate candidate, List<String> names) {
    return candidate.names().stream()
        .anyMatch(c -> names.stream().anyMatch(n -> words(n).size() > 0 && key(n).equals(key(c))));
  }

  private static boolean alike(Candidate candidate, List<String> names) {
    for (String own : candidate.names()) {
      Set<String> words = words(own);
      for (String name : names) {
        Set<String> others = words(name);
        boolean nested =
            own.length() >= SHORTEST
                && !words.isEmpty()
                && !others.isEmpty()
                && (words.containsAll(others) || others.containsAll(words));
        if (nested || key(own).equals(key(name))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String key(String name) {
    return Folding.key(name);
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Folding.words(name));
  }
}
