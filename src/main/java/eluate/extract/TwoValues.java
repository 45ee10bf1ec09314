package eluate.extract;

import eluate.document.Issue;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.Response;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds facts that say two values of the same measure, group and time point. */
final class TwoValues {
  private final Map<List<Object>, Item> first = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private TwoValues() {}

  static List<Issue> of(PaperRecord record) {
    TwoValues found = new TwoValues();
    record.scores().forEach(found::look);
    record.responses().forEach(found::look);
    return found.issues;
  }

  /**
   * What a number is of: two facts of the same place should not differ. Empty for items without a
   * place.
   */
  static List<Object> place(Item item) {
    if (item instanceof Score s) {
      return Arrays.asList("score", s.measure(), s.group(), s.timepoint(), s.type(), s.unit());
    }
    if (item instanceof Response r) {
      return Arrays.asList("response", r.measure(), r.group(), r.timepoint(), r.percent() == null);
    }
    return List.of();
  }

  /** The number of an item that has a place; null where it gives none. */
  static BigDecimal number(Item item) {
    if (item instanceof Score s) {
      return s.value();
    }
    Response r = (Response) item;
    return r.percent() != null || r.events() == null ? r.percent() : BigDecimal.valueOf(r.events());
  }

  private void look(Item item) {
    Item before = first.putIfAbsent(place(item), item);
    BigDecimal value = number(item);
    if (before == null
        || value == null
        || number(before) == null
        || number(before).compareTo(value) == 0) {
      return;
    }
    String measure = item instanceof Score s ? s.measure() : ((Response) item).measure();
    issues.add(
        Contradictions.issue(
            "two-values",
            item,
            measure
                + " of "
                + item.group()
                + " has two values: "
                + number(before).toPlainString()
                + " and "
                + value.toPlainString()));
  }
}
