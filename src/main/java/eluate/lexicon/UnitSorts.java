package eluate.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which sort of quantity a unit is of, so that a pressure is no number of a concentration. Only
 * sorts that can't be one another's are told apart: how much of something is in a volume is printed
 * as mass, substance, activity or count.
 */
public final class UnitSorts {
  private static final Set<String> TOLD_APART =
      Set.of("pressure", "length", "speed", "temperature", "mass", "volume", "content", "area");

  private static final Map<String, String> SAME =
      Map.of(
          "concentration", "content",
          "activity", "content",
          "osmolality", "content",
          "dose", "content");

  private final Map<String, String> sorts = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  UnitSorts(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      String dimension = row.get("dimension");
      String sort = SAME.getOrDefault(dimension, dimension);
      add(row.get("unit"), sort);
      row.list("forms").forEach(form -> add(form, sort));
    }
  }

  /** Forms that differ by case alone (mM, mm) are kept apart. */
  private void add(String form, String sort) {
    sorts.putIfAbsent(bare(form), sort);
    folded.putIfAbsent(bare(form).toLowerCase(Locale.ROOT), sort);
  }

  private static String bare(String form) {
    return form.replace(" ", "").replace('μ', 'µ');
  }

  private String of(String unit) {
    String sort = sorts.get(bare(unit));
    return sort != null ? sort : folded.get(bare(unit).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a number in a unit can be one of a measure that is printed in others.
   *
   * @param unit of the number, as printed
   * @param usual the measure's own units
   */
  public boolean agree(String unit, List<String> usual) {
    String sort = of(unit);
    if (sort == null || !TOLD_APART.contains(sort) || usual.isEmpty()) {
      return true;
    }
    return usual.stream()
        .map(this::of)
        .anyMatch(s -> s == null || s.equals(sort) || !TOLD_APART.contains(s));
  }
}
