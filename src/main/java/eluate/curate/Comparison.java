package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What two reviewers made of a document, item by item. Groups and time points are settled first:
 * values of different arms can't be compared.
 */
final class Comparison {
  private static final String OF_LABELS = "p:";
  private static final String OF_ITEMS = "v:";
  private static final List<String> LABEL_SLOTS = List.of("group", "comparator", "timepoint");

  /**
   * A label of the one reviewer against one of the other's.
   *
   * @param slot which
   * @param one may be null
   * @param other may be null
   */
  private record Clash(String slot, String one, String other) {}

  private final CuratedPaper paper;
  private final Labels labels;

  /** Whether labels that differ are an item's own difference, and not settled for all at once. */
  private final boolean apart;

  /** When the document went back to its reviewers last; 0 where it never did. */
  private long returned;

  private final Map<String, Decision> settled = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private Comparison(CuratedPaper paper, Labels labels, List<Decision> live, boolean apart) {
    this.paper = paper;
    this.apart = apart;
    this.labels = labels;
    for (Decision d : live) {
      if (d.action() == Action.ADJUDICATE) {
        settled.put(d.item(), d);
      } else if (d.action() == Action.RETURN) {
        returned = d.sequence();
      }
    }
  }

  /** Whether an id is that of something to be settled, and not of an item. */
  static boolean isEntry(String id) {
    return id.startsWith(OF_LABELS) || id.startsWith(OF_ITEMS);
  }

  /**
   * Compares.
   *
   * @param live the decisions on the paper that hold
   * @param ones the items of the reviewer whose name sorts first
   * @param others those of the other
   */
  static List<Entry> of(
      CuratedPaper paper, List<Decision> live, List<Held> ones, List<Held> others) {
    Labels labels = new Labels(groups(ones), groups(others));
    Comparison comparison = new Comparison(paper, labels, live, false);
    List<Pairs.Pair> pairs = Pairs.of(ones, others);
    Map<Clash, List<Pairs.Pair>> clashes = comparison.clashes(pairs);
    pairs.stream()
        .filter(pair -> pair.any().family().equals(Family.GROUPS))
        .forEach(pair -> comparison.compare("groups", pair));
    clashes.forEach(comparison::settle);
    pairs.stream()
        .filter(pair -> !pair.any().family().equals(Family.GROUPS))
        .forEach(pair -> comparison.compare("values", pair));
    return comparison.entries;
  }

  /**
   * What both decided, item by item, whatever was settled since: how far they agreed. Items whose
   * groups or time points differ are among them.
   */
  static List<Entry> asDecided(CuratedPaper paper, List<Held> ones, List<Held> others) {
    Labels labels = new Labels(groups(ones), groups(others));
    Comparison comparison = new Comparison(paper, labels, List.of(), true);
    Pairs.of(ones, others).forEach(pair -> comparison.compare("values", pair));
    return comparison.entries;
  }

  private static List<JsonNode> groups(List<Held> items) {
    List<JsonNode> groups = new ArrayList<>();
    for (Held held : items) {
      if (held.family().equals(Family.GROUPS) && held.fact() != null) {
        groups.add(held.fact());
      }
    }
    return groups;
  }

  private Map<Clash, List<Pairs.Pair>> clashes(List<Pairs.Pair> pairs) {
    Map<Clash, List<Pairs.Pair>> clashes = new LinkedHashMap<>();
    for (Pairs.Pair pair : pairs) {
      for (Clash clash : clashesOf(pair)) {
        clashes.computeIfAbsent(clash, key -> new ArrayList<>()).add(pair);
      }
    }
    return clashes;
  }

  private List<Clash> clashesOf(Pairs.Pair pair) {
    List<Clash> clashes = new ArrayList<>();
    ObjectNode one = pair.one() == null ? null : pair.one().fact();
    ObjectNode other = pair.other() == null ? null : pair.other().fact();
    if (one == null || other == null) {
      return clashes;
    }
    Family family = Families.of(pair.one().family());
    for (String name : LABEL_SLOTS) {
      SlotForm slot = family.slot(name);
      if (slot != null && !Equality.same(slot, one.path(name), other.path(name), labels)) {
        clashes.add(new Clash(name, one.path(name).textValue(), other.path(name).textValue()));
      }
    }
    return clashes;
  }

  private String id(Clash clash) {
    return OF_LABELS
        + Hashes.name(
            paper.id(),
            clash.slot(),
            Objects.toString(clash.one(), "-"),
            Objects.toString(clash.other(), "-"));
  }

  private void settle(Clash clash, List<Pairs.Pair> pairs) {
    List<String> machine =
        pairs.stream()
            .map(pair -> pair.one().suggestion())
            .map(s -> s == null ? null : s.slots().path(clash.slot()).textValue())
            .distinct()
            .toList();
    Pairs.Pair first = pairs.get(0);
    entries.add(
        new Entry(
            id(clash),
            "groups",
            null,
            clash.slot(),
            clash.one(),
            clash.other(),
            machine.size() == 1 ? machine.get(0) : null,
            pairs.size(),
            side(first.one(), first),
            side(first.other(), first),
            null,
            null,
            List.of(clash.slot()),
            false,
            settled.get(id(clash))));
  }

  private void compare(String phase, Pairs.Pair pair) {
    Entry.Side one = side(pair.one(), pair);
    Entry.Side other = side(pair.other(), pair);
    ObjectNode a = one == null ? null : one.fact();
    ObjectNode b = other == null ? null : other.fact();
    boolean unsure = unsure(pair.one()) || unsure(pair.other());
    boolean waits =
        !apart && clashesOf(pair).stream().anyMatch(clash -> !settled.containsKey(id(clash)));
    if (waits || a == null && b == null && !unsure) {
      return;
    }
    Equality equality = equality(pair, a, b);
    boolean agreed = equality.differs().isEmpty() && !unsure;
    Suggestion machine = pair.any().suggestion();
    String id =
        OF_ITEMS
            + Hashes.name(
                paper.id(),
                pair.one() == null ? "-" : pair.one().id(),
                pair.other() == null ? "-" : pair.other().id());
    entries.add(
        new Entry(
            id,
            phase,
            pair.any().family(),
            null,
            null,
            null,
            null,
            1,
            one,
            other,
            machine == null && pair.other() != null ? pair.other().suggestion() : machine,
            agreed ? moreDigits(a, b) : null,
            equality.differs(),
            equality.digits(),
            holding(settled.get(id), pair)));
  }

  /** What was settled, unless a reviewer decided on it anew after it went back to them. */
  private Decision holding(Decision resolution, Pairs.Pair pair) {
    boolean before = resolution != null && resolution.sequence() < returned;
    return before && (anew(pair.one()) || anew(pair.other())) ? null : resolution;
  }

  private boolean anew(Held held) {
    return held != null && held.verdict() != null && held.verdict().sequence() > returned;
  }

  private Equality equality(Pairs.Pair pair, ObjectNode a, ObjectNode b) {
    if (a == null || b == null) {
      return new Equality(List.of("fact"), false);
    }
    Equality slots = Equality.of(Families.of(pair.any().family()), a, b, labels);
    boolean together =
        pair.any().family().equals(Family.GROUPS)
            || Matching.overlap(pair.one().evidence(), pair.other().evidence());
    if (together) {
      return slots;
    }
    List<String> differs = new ArrayList<>(slots.differs());
    differs.add("evidence");
    return new Equality(differs, slots.digits());
  }

  private static boolean unsure(Held held) {
    return held != null && held.state().equals("unsure");
  }

  /** Of two ways to write the same numbers the longer one: it is nearer to the print. */
  private static ObjectNode moreDigits(ObjectNode a, ObjectNode b) {
    return b.toString().length() > a.toString().length() && digitsOnly(a, b) ? b : a;
  }

  private static boolean digitsOnly(ObjectNode a, ObjectNode b) {
    ObjectNode left = a.deepCopy();
    ObjectNode right = b.deepCopy();
    for (ObjectNode node : List.of(left, right)) {
      List<String> numbers = new ArrayList<>();
      node.properties()
          .forEach(
              e -> {
                if (e.getValue().isNumber()) {
                  numbers.add(e.getKey());
                }
              });
      node.remove(numbers);
    }
    return left.equals(right);
  }

  /** A reviewer's item with the labels that are settled. */
  private Entry.Side side(Held held, Pairs.Pair pair) {
    if (held == null) {
      return null;
    }
    ObjectNode fact = held.fact();
    if (fact == null) {
      return new Entry.Side(held, null);
    }
    ObjectNode mended = fact.deepCopy();
    for (Clash clash : clashesOf(pair)) {
      Decision decision = settled.get(id(clash));
      if (decision != null && decision.after() != null) {
        mended.set(clash.slot(), decision.after().path("label"));
      }
    }
    return new Entry.Side(held, mended);
  }
}
