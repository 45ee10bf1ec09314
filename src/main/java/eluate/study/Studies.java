package eluate.study;

import eluate.study.Link.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Puts documents together that report one study. What a person decided in an earlier run stays: a
 * checked document is with those with which it was, and the rules add only new ones to them.
 */
public final class Studies {

  private final List<Report> reports;
  private final Map<String, Decision> earlier;
  private final List<Link> links;
  private final Map<String, List<Link>> linksOf = new HashMap<>();

  private Studies(List<Report> reports, Map<String, Decision> earlier) {
    this.reports = new ArrayList<>(reports);
    this.reports.sort(Comparator.comparing(Report::id));
    this.earlier = earlier;
    links = Links.of(this.reports);
    for (Link link : links) {
      for (Report end : List.of(link.first(), link.second())) {
        linksOf.computeIfAbsent(end.id(), id -> new ArrayList<>()).add(link);
      }
    }
  }

  /**
   * Places each document, in the order of their ids.
   *
   * @param reports the documents, in any order
   * @param earlier the lines of an earlier run by document; those of documents that are not among
   *     the reports count for nothing
   */
  public static List<Placed> of(List<Report> reports, Map<String, Decision> earlier) {
    return new Studies(reports, earlier).place();
  }

  private List<Placed> place() {
    Partition free = new Partition(reports);
    join(free, new TreeMap<>());
    Partition kept = new Partition(reports);
    decided(kept);
    Map<String, String> reasons = new TreeMap<>();
    join(kept, reasons);
    Names names = new Names(kept.all(), earlier);
    Copies copies = new Copies(links);
    List<Placed> placed = new ArrayList<>();
    Map<String, String> studies = new HashMap<>();
    for (List<Report> study : kept.all()) {
      study.forEach(report -> studies.put(report.id(), names.of(study)));
    }
    Map<String, String> marked = copies.marked(kept, earlier);
    Map<String, String> unmarked = copies.marked(free, Map.of());
    for (Report report : reports) {
      String id = report.id();
      String study = studies.get(id);
      Decision line = earlier.get(id);
      boolean checked = line != null && line.checked();
      placed.add(
          new Placed(
              report,
              study,
              marked.get(id),
              checked,
              checked ? "checked by a person" : reasons.getOrDefault(id, ""),
              others(report, Sort.RELATED, studies),
              others(report, Sort.MAYBE, studies),
              checked ? suggested(report, free.with(report), studies) : study,
              checked ? unmarked.get(id) : marked.get(id)));
    }
    return placed;
  }

  /** Joins what a person put together. */
  private void decided(Partition partition) {
    Map<String, List<Report>> studies = new TreeMap<>();
    Map<String, Boolean> checked = new HashMap<>();
    for (Report report : reports) {
      Decision line = earlier.get(report.id());
      if (line != null) {
        partition.known(report, line.study(), line.checked());
        studies.computeIfAbsent(line.study(), s -> new ArrayList<>()).add(report);
        checked.merge(line.study(), line.checked(), Boolean::logicalOr);
      }
    }
    studies.forEach(
        (study, members) -> {
          if (checked.get(study)) {
            members.forEach(member -> partition.join(members.get(0), member));
          }
        });
  }

  private void join(Partition partition, Map<String, String> reasons) {
    for (Link link : links) {
      if (link.sort().compareTo(Sort.STUDY) <= 0 && partition.join(link)) {
        reasons.putIfAbsent(link.second().id(), link.reason() + " (" + link.first().id() + ")");
        reasons.putIfAbsent(link.first().id(), link.reason() + " (" + link.second().id() + ")");
      }
    }
  }

  /** Where the rules would put a document that a person placed. */
  private static String suggested(Report report, List<Report> free, Map<String, String> studies) {
    return free.stream()
        .filter(other -> !other.id().equals(report.id()))
        .sorted(Comparator.comparing(Report::id))
        .map(other -> studies.get(other.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> Names.fresh(List.of(report)));
  }

  /** The studies outside its own to which links of this sort lead, each once. */
  private List<String> others(Report report, Sort sort, Map<String, String> studies) {
    Map<String, String> others = new TreeMap<>();
    for (Link link : linksOf.getOrDefault(report.id(), List.of())) {
      if (link.sort() == sort) {
        boolean first = link.first().id().equals(report.id());
        String other = studies.get((first ? link.second() : link.first()).id());
        if (!other.equals(studies.get(report.id()))) {
          others.putIfAbsent(other, link.reason());
        }
      }
    }
    List<String> words = new ArrayList<>();
    others.forEach((study, reason) -> words.add(study + " (" + reason + ")"));
    return words;
  }
}
