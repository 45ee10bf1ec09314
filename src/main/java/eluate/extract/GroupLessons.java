package eluate.extract;

import eluate.language.Quantity;
import eluate.record.Group;
import eluate.text.Folding;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches an extraction and notes, for each number of which gold says whose it is, what there was
 * to choose from and what would have been right.
 */
public final class GroupLessons implements GroupChooser {

  /**
   * A number of a gold item.
   *
   * @param number without its sign
   * @param names the group's label and aliases, folded ({@link Folding#key})
   * @param quotes the item's evidence
   */
  public record Fact(BigDecimal number, Set<String> names, List<String> quotes) {}

  /**
   * A choice that gold has made.
   *
   * @param cues of each candidate
   * @param right the places of the right ones
   * @param rule the place of the one that the rules take; -1 for none of them
   */
  public record Lesson(List<List<String>> cues, Set<Integer> right, int rule) {}

  private final String text;
  private final List<Fact> facts;
  private final List<Lesson> lessons = new ArrayList<>();

  GroupLessons(String text, List<Fact> facts) {
    this.text = text;
    this.facts = List.copyOf(facts);
  }

  /** What was noted. */
  List<Lesson> noted() {
    return List.copyOf(lessons);
  }

  @Override
  public Map<Quantity, String> choose(GroupCues cues) {
    Map<Quantity, String> chosen = new IdentityHashMap<>();
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      String best = cues.rule(i) == null ? cues.standing() : cues.rule(i);
      if (cues.isOpen(i)) {
        List<String> candidates = cues.candidates(i);
        Set<Integer> right = right(cues, candidates, cues.quantity(i));
        if (!right.isEmpty() && right.size() < candidates.size()) {
          List<List<String>> each = new ArrayList<>();
          for (String candidate : candidates) {
            each.add(cues.of(i, candidate, decided));
          }
          lessons.add(new Lesson(each, right, candidates.indexOf(best)));
          best = candidates.get(right.iterator().next());
        }
      }
      chosen.put(cues.quantity(i), best);
      decided.add(best);
    }
    return chosen;
  }

  /** The candidates that gold items with this number belong to. */
  private Set<Integer> right(GroupCues cues, List<String> candidates, Quantity quantity) {
    Set<Integer> right = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Fact fact : facts) {
      boolean number =
          fact.number().compareTo(quantity.value().abs()) == 0
              || quantity.percent() != null && fact.number().compareTo(quantity.percent()) == 0;
      if (number && (fact.quotes().isEmpty() || quoted(fact, quantity.span()))) {
        names.addAll(fact.names());
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Group group = cues.group(candidates.get(i));
      boolean fits =
          names.contains(Folding.key(candidates.get(i)))
              || group != null
                  && group.aliases().stream().anyMatch(a -> names.contains(Folding.key(a)));
      if (fits) {
        right.add(i);
      }
    }
    return right;
  }

  private boolean quoted(Fact fact, Span span) {
    for (String quote : fact.quotes()) {
      for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        if (new Span(at, at + quote.length()).overlaps(span)) {
          return true;
        }
      }
    }
    return false;
  }
}
