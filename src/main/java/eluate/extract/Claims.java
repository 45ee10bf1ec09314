package eluate.extract;

import eluate.language.Numeral;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which printed numbers the facts of a record use. A fact uses a number that stands in its evidence
 * and in one of its slots; a slot uses one number only, so that of "5 with nausea, 5 with rash" the
 * second stays free for a fact that is missing.
 */
final class Claims {
  private final NavigableMap<Integer, Numeral> numerals = new TreeMap<>();
  private final Map<Integer, List<Item>> users = new HashMap<>();

  private Claims() {}

  /**
   * Looks up every fact.
   *
   * @param record whose facts
   * @param printed the document's numbers
   */
  static Claims of(PaperRecord record, List<Numeral> printed) {
    Claims claims = new Claims();
    printed.forEach(numeral -> claims.numerals.put(numeral.span().start(), numeral));
    record.items().forEach(claims::claim);
    return claims;
  }

  /** The facts that use a number. */
  List<Item> users(Numeral numeral) {
    return users.getOrDefault(numeral.span().start(), List.of());
  }

  private void claim(Item item) {
    for (Evidence evidence : item.evidence()) {
      for (BigDecimal slot : SlotNumbers.of(item)) {
        numerals.subMap(evidence.start(), evidence.end()).values().stream()
            .filter(n -> n.value().abs().compareTo(slot) == 0 && !users(n).contains(item))
            .min(
                Comparator.comparing((Numeral n) -> !users(n).isEmpty())
                    .thenComparingInt(n -> fromEdge(n.span(), evidence)))
            .ifPresent(
                n -> users.computeIfAbsent(n.span().start(), k -> new ArrayList<>()).add(item));
      }
    }
  }

  /** Evidence runs from a name to its number, so that the number stands at one of its ends. */
  private static int fromEdge(Span number, Evidence evidence) {
    return Math.min(number.start() - evidence.start(), evidence.end() - number.end());
  }
}
