package eluate.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which documents are second copies of a paper. The copy with the most text is the one to use. */
final class Copies {

  private static final Comparator<Report> BEST =
      Comparator.comparingInt(Report::length).reversed().thenComparing(Report::id);

  private final List<Link> links;

  Copies(List<Link> links) {
    this.links = links;
  }

  /**
   * The document that is to be used, by the copy.
   *
   * @param studies copies that a person put into different studies are none
   * @param earlier what a person decided
   */
  Map<String, String> marked(Partition studies, Map<String, Decision> earlier) {
    Map<String, List<Report>> papers = new HashMap<>();
    for (Link link : links) {
      boolean together = studies.with(link.first()) == studies.with(link.second());
      if (link.sort() == Link.Sort.DUPLICATE && together) {
        List<Report> one = papers.computeIfAbsent(link.first().id(), id -> alone(link.first()));
        List<Report> two = papers.computeIfAbsent(link.second().id(), id -> alone(link.second()));
        if (one != two) {
          one.addAll(two);
          two.forEach(report -> papers.put(report.id(), one));
        }
      }
    }
    Map<String, String> marked = new HashMap<>();
    papers.forEach(
        (id, copies) -> {
          Report best =
              copies.stream()
                  .filter(
                      r -> decided(r, earlier) == null || decided(r, earlier).duplicateOf() == null)
                  .min(BEST)
                  .orElse(copies.get(0));
          if (!best.id().equals(id)) {
            marked.put(id, best.id());
          }
        });
    earlier.values().stream()
        .filter(Decision::checked)
        .forEach(
            line -> {
              marked.remove(line.document());
              if (line.duplicateOf() != null) {
                marked.put(line.document(), line.duplicateOf());
              }
            });
    return marked;
  }

  private static Decision decided(Report report, Map<String, Decision> earlier) {
    Decision line = earlier.get(report.id());
    return line != null && line.checked() ? line : null;
  }

  private static List<Report> alone(Report report) {
    List<Report> alone = new ArrayList<>();
    alone.add(report);
    return alone;
  }
}
