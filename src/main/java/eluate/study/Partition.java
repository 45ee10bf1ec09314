package eluate.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Documents in sets that grow together, unless what is known of two sets forbids it. */
final class Partition {

  /** What is known of a set. */
  private static final class Members {
    final List<Report> reports = new ArrayList<>();

    /** The studies in which a person saw its documents. */
    final Set<String> studies = new TreeSet<>();

    /** Whether a person decided on it, so that the documents of other studies stay out. */
    boolean decided;
  }

  private final Map<String, Members> sets = new HashMap<>();

  Partition(List<Report> reports) {
    for (Report report : reports) {
      Members alone = new Members();
      alone.reports.add(report);
      sets.put(report.id(), alone);
    }
  }

  /** Notes in which study a document was, and whether a person decided that. */
  void known(Report report, String study, boolean decided) {
    Members members = sets.get(report.id());
    members.studies.add(study);
    members.decided |= decided;
  }

  /** Joins the sets of two documents, as a person decided. */
  void join(Report a, Report b) {
    Members to = sets.get(a.id());
    Members from = sets.get(b.id());
    if (to == from) {
      return;
    }
    for (Report report : from.reports) {
      sets.put(report.id(), to);
    }
    to.reports.addAll(from.reports);
    to.studies.addAll(from.studies);
    to.decided |= from.decided;
  }

  /** Joins the sets of two linked documents; false where they must stay apart. */
  boolean join(Link link) {
    Members a = sets.get(link.first().id());
    Members b = sets.get(link.second().id());
    if (a == b) {
      return true;
    }
    Set<String> studies = new TreeSet<>(a.studies);
    studies.addAll(b.studies);
    if ((a.decided || b.decided) && studies.size() > 1) {
      return false;
    }
    if (link.sort() == Link.Sort.STUDY && differ(a, b)) {
      return false;
    }
    join(link.first(), link.second());
    return true;
  }

  /** Whether a register has two of their documents as different trials. */
  private static boolean differ(Members a, Members b) {
    return a.reports.stream()
        .filter(one -> !one.numbers().none())
        .anyMatch(one -> b.reports.stream().anyMatch(two -> one.numbers().differ(two.numbers())));
  }

  /** The documents of the set that a document is in. */
  List<Report> with(Report report) {
    return sets.get(report.id()).reports;
  }

  /** The sets in the order of their first documents, the documents of each by id. */
  List<List<Report>> all() {
    Map<String, List<Report>> all = new TreeMap<>();
    for (Members members : new HashSet<>(sets.values())) {
      List<Report> sorted = new ArrayList<>(members.reports);
      sorted.sort(Comparator.comparing(Report::id));
      all.put(sorted.get(0).id(), sorted);
    }
    return new ArrayList<>(all.values());
  }
}
