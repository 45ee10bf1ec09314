package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.record.PatientCount;
import java.util.ArrayList;
import java.util.List;

/** Numbers of people and what became of them. */
final class PatientCounts implements Extractor<PatientCount> {
  private final PeopleCountFinder finder = new PeopleCountFinder();

  @Override
  public List<PatientCount> extract(Analysis analysis) {
    List<PeopleCount> found = new ArrayList<>();
    PeopleCount whole = null;
    for (Sentence sentence : analysis.sentences()) {
      boolean told =
          sentence.role() != Section.Role.ELIGIBILITY && sentence.role() != Section.Role.KEYWORDS;
      if (told) {
        List<PeopleCount> here = finder.find(analysis, sentence, found.isEmpty(), whole);
        found.addAll(here);
        whole = here.stream().filter(PeopleCountFinder::isWhole).findFirst().orElse(null);
      }
    }
    List<PatientCount> counts = new ArrayList<>();
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
