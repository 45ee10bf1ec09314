package eluate.export;

import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.Response;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One arm's numbers of an outcome.
 *
 * @param events people with it, of a counted outcome
 * @param mean of a measured outcome
 * @param sd its standard deviation
 * @param people among whom it was counted or measured
 * @param statistic {@code mean} or {@code LS mean}
 * @param proof the words that the first fact rests on; null for none
 * @param missing what is not printed
 */
record MetaSide(
    Integer events,
    BigDecimal mean,
    BigDecimal sd,
    Slot<Integer> people,
    String statistic,
    Evidence proof,
    List<String> missing) {

  /**
   * Puts together what the facts of one arm and outcome say.
   *
   * @param items may be none
   */
  static MetaSide of(String arm, List<Item> items, ArmSizes sizes) {
    if (items.isEmpty()) {
      return new MetaSide(null, null, null, null, null, null, List.of("outcome of " + arm));
    }
    return items.get(0) instanceof Score ? measured(arm, items, sizes) : counted(arm, items, sizes);
  }

  private static MetaSide counted(String arm, List<Item> items, ArmSizes sizes) {
    List<String> missing = new ArrayList<>();
    Integer events = one(items, MetaSide::events, "events", arm, missing);
    List<String> unsaid = new ArrayList<>();
    Slot<Integer> people = Slot.of(one(items, MetaSide::total, "total", arm, unsaid), "total");
    if (people.value() == null && events != null) {
      boolean two = items.stream().map(MetaSide::total).anyMatch(Objects::nonNull);
      BigDecimal percent =
          items.stream().map(MetaSide::percent).filter(Objects::nonNull).findFirst().orElse(null);
      people = two ? Slot.missing(unsaid.get(0)) : sizes.total(arm, events, percent);
    }
    if (people.missing() != null) {
      missing.add(people.missing());
    }
    return new MetaSide(events, null, null, people, null, proof(items), missing);
  }

  private static MetaSide measured(String arm, List<Item> items, ArmSizes sizes) {
    List<String> missing = new ArrayList<>();
    Score score = (Score) items.get(0);
    if (items.stream().map(i -> numbers(i)).distinct().count() > 1) {
      missing.add("one value of " + arm + " (there are several)");
    }
    String statistic = score.statistic();
    boolean mean = statistic == null || statistic.endsWith("mean") && statistic.charAt(0) != 'g';
    if (!mean) {
      missing.add("mean of " + arm + " (" + statistic + " printed)");
    }
    Dispersion d = score.dispersion();
    boolean deviation = d != null && d.kind().equals("SD") && d.value() != null;
    if (mean && !deviation) {
      missing.add("SD of " + arm + (d == null ? "" : " (" + d.kind() + " printed)"));
    }
    Slot<Integer> people = sizes.people(arm);
    if (people.missing() != null) {
      missing.add(people.missing());
    }
    return new MetaSide(
        null,
        score.value(),
        deviation ? d.value() : null,
        people,
        statistic,
        proof(items),
        missing);
  }

  private static String numbers(Item item) {
    return ((Score) item).value() + " " + ((Score) item).dispersion();
  }

  /** The one number that all facts that have it agree on. */
  private static Integer one(
      List<Item> items,
      Function<Item, Integer> slot,
      String name,
      String arm,
      List<String> missing) {
    List<Integer> values =
        items.stream().map(slot).filter(Objects::nonNull).distinct().sorted().toList();
    if (values.size() == 1) {
      return values.get(0);
    }
    if (values.isEmpty()) {
      boolean share = items.stream().map(MetaSide::percent).anyMatch(Objects::nonNull);
      missing.add(name + " of " + arm + (share ? " (percentage printed)" : ""));
    } else {
      missing.add("one number for " + name + " of " + arm + " (there are " + values + ")");
    }
    return null;
  }

  private static Integer events(Item item) {
    return item instanceof Response r ? r.events() : ((AdverseEvent) item).affected();
  }

  private static Integer total(Item item) {
    return item instanceof Response r ? r.total() : ((AdverseEvent) item).total();
  }

  private static BigDecimal percent(Item item) {
    return item instanceof Response r ? r.percent() : ((AdverseEvent) item).percent();
  }

  private static Evidence proof(List<Item> items) {
    List<Evidence> evidence = items.get(0).evidence();
    return evidence.isEmpty() ? null : evidence.get(0);
  }
}
