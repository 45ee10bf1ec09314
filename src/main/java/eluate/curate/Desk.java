package eluate.curate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A paper's items as one reviewer holds them. */
final class Desk {

  private Desk() {}

  /** Family by family, in reading order. */
  static List<Held> of(CuratedPaper paper, Matching matching, Standing standing) {
    List<Held> items = new ArrayList<>();
    matching
        .items()
        .forEach(
            (id, suggestion) ->
                items.add(
                    Held.of(
                        id, suggestion.family(), suggestion, standing.verdicts().get(id), paper)));
    Map<String, Decision> others = new TreeMap<>(standing.verdicts());
    others.keySet().removeAll(matching.items().keySet());
    for (Decision d : others.values()) {
      if (!d.item().startsWith(LooseNumber.PREFIX)) {
        Held held = Held.of(d.item(), d.family(), null, d, paper);
        // What was known to be wrong elsewhere, or in another text, is not shown here.
        Held counted = KnownWrong.counted(held);
        if (counted != null) {
          items.add(counted);
        }
      }
    }
    items.sort(
        Comparator.comparingInt((Held held) -> Families.ALL.indexOf(Families.of(held.family())))
            .thenComparingInt(Desk::place));
    return items;
  }

  private static int place(Held held) {
    return held.evidence().isEmpty() ? 0 : held.evidence().get(0).start();
  }
}
