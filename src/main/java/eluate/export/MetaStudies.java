package eluate.export;

import eluate.text.Folding;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of all reports of a study, each pair of arms, outcome and time point once. A row that
 * can be used goes before one that lacks a number, then the report with most facts goes first.
 */
final class MetaStudies {

  /** What a reader gets of them. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a row.
     *
     * @param study the study's name
     * @param missing what keeps it from being used; empty for a row that can be
     */
    void take(String study, MetaRow row, List<String> missing) throws IOException;
  }

  private final List<MetaRow> taken = new ArrayList<>();
  private final Map<String, Map<String, Set<String>>> names = new HashMap<>();

  private MetaStudies() {}

  /** Goes through all studies. */
  static void each(Papers papers, Taker taker) throws IOException {
    Grouping grouping = new Grouping(papers);
    for (String study : grouping.studies()) {
      new MetaStudies().of(study, grouping.reports(study, papers), taker);
    }
  }

  private void of(String study, List<Paper> reports, Taker taker) throws IOException {
    List<MetaRow> rows = new ArrayList<>();
    for (Paper report : reports) {
      rows.addAll(MetaRows.of(report));
    }
    for (boolean complete : List.of(true, false)) {
      for (MetaRow row : rows) {
        if (row.missing().isEmpty() == complete) {
          take(study, row, taker);
        }
      }
    }
  }

  private void take(String study, MetaRow row, Taker taker) throws IOException {
    for (MetaRow other : taken) {
      String id = other.paper().record().id();
      if (!id.equals(row.paper().record().id())
          && other.key().equals(row.key())
          && samePair(other, row)) {
        if (row.missing().isEmpty() && other.missing().isEmpty() && !sameNumbers(other, row)) {
          taker.take(study, row, List.of("the same numbers as in the report " + id));
        }
        return;
      }
    }
    taken.add(row);
    taker.take(study, row, row.missing());
  }

  private static boolean sameNumbers(MetaRow a, MetaRow b) {
    return sameNumbers(a.first(), b.first()) && sameNumbers(a.second(), b.second());
  }

  private static boolean sameNumbers(MetaSide a, MetaSide b) {
    return Objects.equals(a.events(), b.events())
        && Objects.equals(a.people().value(), b.people().value())
        && same(a.mean(), b.mean())
        && same(a.sd(), b.sd());
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == null && b == null : a.compareTo(b) == 0;
  }

  private static long arms(MetaRow row) {
    return row.paper().record().groups().stream().filter(g -> g.kind().equals("arm")).count();
  }

  /**
   * By a name that both reports have for each arm, or by the people in them where there are two.
   */
  private boolean samePair(MetaRow a, MetaRow b) {
    boolean named =
        sameArm(a, a.arms().first(), b, b.arms().first())
            && sameArm(a, a.arms().second(), b, b.arms().second());
    boolean two = arms(a) == 2 && arms(b) == 2;
    return named || two && samePeople(a.first(), b.first()) && samePeople(a.second(), b.second());
  }

  private static boolean samePeople(MetaSide a, MetaSide b) {
    return a.people() != null
        && b.people() != null
        && a.people().value() != null
        && a.people().value().equals(b.people().value());
  }

  private boolean sameArm(MetaRow a, String one, MetaRow b, String two) {
    return !Collections.disjoint(namesOf(a.paper(), one), namesOf(b.paper(), two));
  }

  private Set<String> namesOf(Paper paper, String arm) {
    return names
        .computeIfAbsent(paper.record().id(), id -> new HashMap<>())
        .computeIfAbsent(
            arm,
            label -> {
              Set<String> all = new HashSet<>(Set.of(Folding.key(label)));
              paper.record().groups().stream()
                  .filter(group -> group.label().equals(label))
                  .forEach(group -> group.aliases().forEach(name -> all.add(Folding.key(name))));
              return all;
            });
  }
}
