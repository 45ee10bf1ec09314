package eluate.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of studies. A study keeps the name that it had; a new one is called by its number in a
 * register, else by its first document.
 */
final class Names {

  private final Map<String, Decision> earlier;
  private final Set<String> used = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param studies all sets of documents
   * @param earlier the lines of an earlier run, by document
   */
  Names(Collection<List<Report>> studies, Map<String, Decision> earlier) {
    this.earlier = earlier;
    // What a person named comes first, then what had a name.
    for (boolean checked : List.of(true, false)) {
      for (List<Report> study : studies) {
        String name = had(study, checked);
        if (name != null && !names.containsKey(first(study)) && used.add(name)) {
          names.put(first(study), name);
        }
      }
    }
    for (List<Report> study : studies) {
      if (!names.containsKey(first(study))) {
        names.put(first(study), free(fresh(study)));
      }
    }
  }

  private static String first(List<Report> study) {
    return study.get(0).id();
  }

  String of(List<Report> study) {
    return names.get(first(study));
  }

  /** The name that most of its documents had. */
  private String had(List<Report> study, boolean checked) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Report report : study) {
      Decision line = earlier.get(report.id());
      if (line != null && (line.checked() || !checked)) {
        counts.merge(line.study(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(count -> !used.contains(count.getKey()))
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** What a study without a name is called. */
  static String fresh(List<Report> study) {
    for (Report report : study) {
      Set<String> numbers = report.numbers().single();
      if (report.canJoin(report) && report.role() != Report.Role.POOLED && !numbers.isEmpty()) {
        return numbers.stream()
            .filter(number -> number.startsWith("NCT"))
            .findFirst()
            .orElse(numbers.iterator().next());
      }
    }
    return first(study);
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; !used.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
