package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.record.PatientCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Numbers of people and what became of them. */
final class PatientCounts implements Extractor<PatientCount> {
  private static final String DENOMINATOR = "denominator";

  /** The least share of a group that is analysed as the group. */
  private static final double LEAST_ANALYZED = 0.8;

  private final PeopleCountFinder finder = new PeopleCountFinder();

  @Override
  public List<PatientCount> extract(Analysis analysis) {
    List<PeopleCount> found = new ArrayList<>();
    List<PeopleCount> passed = new ArrayList<>();
    PeopleCount whole = null;
    boolean near = false;
    for (Sentence sentence : analysis.sentences()) {
      boolean told =
          sentence.role() != Section.Role.ELIGIBILITY
              && sentence.role() != Section.Role.KEYWORDS
              && sentence.role() != Section.Role.CAPTION
              && analysis.ofBeings()
              && !toldOfOthers(analysis, sentence)
              && !analysis.tableRows().holdsCells(sentence);
      if (told) {
        List<PeopleCount> unsaid = new ArrayList<>();
        List<PeopleCount> here =
            finder.find(analysis, sentence, found.isEmpty(), whole, near, unsaid);
        if (Scores.holdsResults(sentence.role())) {
          passed.addAll(unsaid);
        }
        found.addAll(here);
        PatientDeaths.find(analysis, sentence, found);
        if (Scores.holdsResults(sentence.role())) {
          NobodyCounts.find(analysis, sentence, found);
        }
        PeopleCount all = here.stream().filter(PeopleCountFinder::isWhole).findFirst().orElse(null);
        near = all != null;
        whole = near ? all : whole;
      }
    }
    largest(passed, found);
    if (analysis.wholeArticle()) {
      RepeatedSizes.leaveOut(analysis, found);
    }
    List<PatientCount> counts = new ArrayList<>();
    found.replaceAll(count -> asWhole(count, found));
    List<PeopleCount> all = List.copyOf(found);
    found.removeIf(count -> needless(count, all));
    for (PeopleCount count : distinct(found)) {
      for (String group : analysis.groups().labelsOf(count.group())) {
        counts.add(
            new PatientCount(
                count.count(),
                count.total(),
                count.kind(),
                group,
                List.of(analysis.evidence(count.words(), "count." + count.rule())),
                count.confidence()));
      }
    }
    return counts;
  }

  /** In a whole article, the introduction, the studies of others and legends of figures. */
  private static boolean toldOfOthers(Analysis analysis, Sentence sentence) {
    return analysis.ofOthers(sentence)
        || analysis.wholeArticle() && sentence.role() == Section.Role.CAPTION;
  }

  /**
   * Where nobody says how many took part in all, the largest number of people is they: "Between
   * 1993 and 1998, 20 consecutive patients were found to have …".
   */
  private static void largest(List<PeopleCount> passed, List<PeopleCount> found) {
    boolean told = found.stream().anyMatch(PeopleCountFinder::isWhole);
    passed.removeIf(p -> found.stream().anyMatch(c -> c.words().start() == p.words().start()));
    PeopleCount most =
        passed.stream().max(Comparator.comparingInt(PeopleCount::count)).orElse(null);
    if (!told && most != null && found.stream().allMatch(c -> c.count() <= most.count())) {
      found.add(most);
    }
  }

  /** A denominator far off a group's known size is one of some of the group or of another group. */
  private static boolean needless(PeopleCount count, List<PeopleCount> found) {
    if (!count.rule().equals(DENOMINATOR) || count.group().equals(Groups.ALL)) {
      return false;
    }
    return found.stream()
        .filter(other -> !other.rule().equals(DENOMINATOR))
        .anyMatch(
            other ->
                other.group().equals(count.group())
                    && other.kind().matches("randomized|enrolled|treated|analyzed")
                    && (count.count() > other.count()
                        || count.count() < LEAST_ANALYZED * other.count()));
  }

  /** Of two arms whose sizes make up everyone, a denominator's kind is that of everyone. */
  private static PeopleCount asWhole(PeopleCount count, List<PeopleCount> found) {
    if (!count.rule().equals(DENOMINATOR) || count.group().equals(Groups.ALL)) {
      return count;
    }
    for (PeopleCount other : found) {
      boolean apart = !other.group().equals(Groups.ALL) && !other.group().equals(count.group());
      for (PeopleCount whole : apart ? found : List.<PeopleCount>of()) {
        if (PeopleCountFinder.isWhole(whole)
            && whole.count() == count.count() + other.count()
            && !whole.kind().equals("completed")) {
          return count.as(whole.kind());
        }
      }
    }
    return count;
  }

  /** The same people are told of once: the surest words stand for them. */
  private static List<PeopleCount> distinct(List<PeopleCount> found) {
    List<PeopleCount> kept = new ArrayList<>();
    for (PeopleCount count : found) {
      PeopleCount same = kept.stream().filter(count::sameAs).findFirst().orElse(null);
      if (same == null) {
        kept.add(count);
      } else if (count.confidence() > same.confidence()) {
        kept.set(kept.indexOf(same), count);
      }
    }
    return kept;
  }
}
