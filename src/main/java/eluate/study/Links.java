package eluate.study;

import eluate.record.Catalogue;
import eluate.study.Link.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds which documents have to do with each other. Documents are put into heaps by what they must
 * share, and within a heap each is compared with one of each study, so that a thousand copies of a
 * paper take a thousand comparisons.
 */
final class Links {

  /** A word of so many titles says nothing about which of them are alike. */
  private static final int COMMON = 200;

  /** With how many others of a heap a document is compared. */
  private static final int MOST = 500;

  private interface Rule {
    Link between(Report a, Report b);
  }

  private final List<Report> reports;
  private final List<Link> links = new ArrayList<>();

  private Links(List<Report> reports) {
    this.reports = reports;
  }

  /**
   * All links, the surest first.
   *
   * @param reports in the order of their ids
   */
  static List<Link> of(List<Report> reports) {
    Links found = new Links(reports);
    found.duplicates();
    found.studies();
    return found.links;
  }

  private void duplicates() {
    heaps(r -> one(r.fingerprint()), Pairs::sameWords);
    heaps(r -> one(r.pmid()), (a, b) -> Pairs.sameNumber(a, b, "same PubMed number"));
    heaps(r -> one(r.pmcid()), (a, b) -> Pairs.sameNumber(a, b, "same PubMed Central number"));
    heaps(r -> one(r.doi()), (a, b) -> Pairs.sameNumber(a, b, "same DOI"));
    heaps(
        r -> r.role() == Report.Role.REGISTER ? r.numbers().single() : List.of(), Pairs::sameTrial);
  }

  private void studies() {
    heaps(r -> r.numbers().all(), Pairs::sameTrial);
    catalogued();
    titles();
    heaps(r -> r.arms().isEmpty() ? List.of() : one(r.arms().toString()), Pairs::sameArms);
  }

  private static List<String> one(String key) {
    return key == null ? List.of() : List.of(key);
  }

  /** Compares documents that share a key. */
  private void heaps(Function<Report, Collection<String>> keys, Rule rule) {
    Map<String, List<Report>> heaps = new TreeMap<>();
    for (Report report : reports) {
      keys.apply(report).forEach(k -> heaps.computeIfAbsent(k, x -> new ArrayList<>()).add(report));
    }
    heaps.values().forEach(heap -> compare(heap, rule));
  }

  private void compare(List<Report> heap, Rule rule) {
    List<Report> apart = new ArrayList<>();
    for (Report report : heap) {
      boolean joined = false;
      for (int i = 0; i < apart.size() && !joined; i++) {
        Link link = rule.between(apart.get(i), report);
        if (link != null) {
          links.add(link);
          joined = link.sort().compareTo(Sort.STUDY) <= 0;
        }
      }
      if (!joined && apart.size() < MOST) {
        apart.add(report);
      }
    }
  }

  /** Corrections, retractions, comments, and the reports that a register names. */
  private void catalogued() {
    Map<String, Report> byPmid = new HashMap<>();
    reports.stream().filter(r -> r.pmid() != null).forEach(r -> byPmid.putIfAbsent(r.pmid(), r));
    for (Report report : reports) {
      for (Catalogue.Link said : report.catalogue().links()) {
        Report other = byPmid.get(Objects.toString(said.pmid(), ""));
        if (other != null && !other.id().equals(report.id())) {
          said(report, said.type(), other);
        }
      }
    }
  }

  private void said(Report report, String type, Report other) {
    boolean study = StudyWords.found("same-study", type);
    if (study || StudyWords.found("about-it", type)) {
      Sort sort = study && report.canJoin(other) ? Sort.STUDY : Sort.RELATED;
      links.add(new Link(report, other, sort, "catalogue says " + type));
    }
  }

  /** Compares titles that share at least half of their words that are not in very many. */
  private void titles() {
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (String word : new TreeSet<>(reports.get(i).title().words())) {
        byWord.computeIfAbsent(word, x -> new ArrayList<>()).add(i);
      }
    }
    byWord.values().removeIf(with -> with.size() > COMMON);
    for (int i = 0; i < reports.size(); i++) {
      for (int earlier : alike(i, byWord)) {
        Link link = Pairs.sameTitle(reports.get(earlier), reports.get(i));
        if (link != null) {
          links.add(link);
        }
      }
    }
  }

  /** The documents before one whose titles share half of the words of its own. */
  private List<Integer> alike(int report, Map<String, List<Integer>> byWord) {
    Map<Integer, Integer> shared = new TreeMap<>();
    int words = 0;
    for (String word : new TreeSet<>(reports.get(report).title().words())) {
      List<Integer> with = byWord.getOrDefault(word, List.of());
      words += with.isEmpty() ? 0 : 1;
      for (int other : with) {
        if (other < report) {
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    int half = (words + 1) / 2;
    shared.values().removeIf(count -> count < half);
    return new ArrayList<>(shared.keySet());
  }
}
