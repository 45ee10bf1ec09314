package eluate.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which suggestion belongs to which item. An item that was decided on keeps its id when a newer
 * extraction words its evidence anew, or when the text changed: the suggestion of the same identity
 * whose words overlap becomes the item's.
 *
 * @param items the suggestions by their items' ids, in reading order
 * @param aliases the id that a suggestion would have had, for those that have another one
 */
record Matching(Map<String, Suggestion> items, Map<String, String> aliases) {

  /**
   * @param live the decisions on the paper that hold, of all reviewers
   */
  static Matching of(CuratedPaper paper, List<Decision> live) {
    Map<String, Decision> decided = new LinkedHashMap<>();
    for (Decision d : live) {
      if (d.action().isVerdict() && !d.item().startsWith(LooseNumber.PREFIX)) {
        decided.put(d.item(), d);
      }
    }
    Set<String> suggested = new HashSet<>();
    paper.suggestions().forEach(s -> suggested.add(s.id()));
    List<Suggestion> free = new ArrayList<>();
    paper.suggestions().stream().filter(s -> !decided.containsKey(s.id())).forEach(free::add);
    Map<String, String> owner = new HashMap<>();
    for (Decision d : decided.values()) {
      // What a reviewer added stays apart, unless the machine now finds the very same.
      boolean own = suggested.contains(d.item()) || KnownWrong.isOn(d);
      Suggestion match = own ? null : partner(d, free, paper);
      if (match != null) {
        owner.put(match.id(), d.item());
        free.remove(match);
      }
    }
    Map<String, Suggestion> items = new LinkedHashMap<>();
    for (Suggestion s : paper.suggestions()) {
      String id = owner.getOrDefault(s.id(), s.id());
      items.put(id, s.as(id));
    }
    return new Matching(items, owner);
  }

  private static Suggestion partner(Decision d, List<Suggestion> free, CuratedPaper paper) {
    var slots = d.before() == null ? d.after() : d.before();
    if (slots == null) {
      return null;
    }
    String identity = Identity.key(d.family(), slots);
    List<Anchor> evidence = Held.evidence(d, paper);
    for (Suggestion s : free) {
      boolean same =
          s.family().equals(d.family()) && Identity.key(s.family(), s.slots()).equals(identity);
      if (same && (evidence.isEmpty() || overlap(evidence, s.evidence()))) {
        return s;
      }
    }
    return null;
  }

  /** Whether two pieces of evidence share a character. */
  static boolean overlap(List<Anchor> one, List<Anchor> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.span().overlaps(b.span())));
  }
}
