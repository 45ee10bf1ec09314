package eluate.read;

import eluate.document.Indexing;
import eluate.document.Kind;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what sort of document a text is: cues from {@code rules/kinds.tsv} add up. A register's
 * page, a drug page or a press article is told first, by the highest sum that is enough; of the
 * others the highest sum wins, and a text without cues is an article.
 */
final class KindScorer {

  /** Where a cue is looked for. */
  enum Place {
    TITLE,
    /** The headings, each by itself. */
    HEADING,
    /** The first 1500 characters that are no boilerplate. */
    OPENING,
    /** All that is searched for facts. */
    TEXT,
    /** What a catalogue says the paper is, each of its words for it by itself. */
    TYPE
  }

  private record Cue(Kind kind, int weight, Place place, Wording wording) {}

  private static final Set<Kind> PAGES = EnumSet.of(Kind.REGISTRY, Kind.MONOGRAPH, Kind.NEWS);
  private static final Set<Kind> PAPERS = EnumSet.of(Kind.ARTICLE, Kind.CASE_REPORT, Kind.REVIEW);

  /** The weight from which a text is a page rather than a paper. */
  private static final int ENOUGH = 6;

  private static final int OPENING = 1500;

  /** Text further in adds nothing to what a paper's first pages say about its kind. */
  private static final int LOOK = 20_000;

  private final List<Cue> cues = new ArrayList<>();

  KindScorer() {
    for (RuleFile.Rule line : RuleFile.load("kinds.tsv")) {
      cues.add(
          new Cue(
              line.constant("kind", Kind.class),
              Integer.parseInt(line.get("weight")),
              line.constant("place", Place.class),
              line.wording()));
    }
  }

  /** The kind of a text with these sections. */
  Kind kind(
      String text,
      List<Section> sections,
      List<Heading> headings,
      String title,
      Indexing indexing) {
    StringBuilder all = new StringBuilder();
    for (Section s : sections) {
      if (s.searched() && s.role() != Role.TITLE && all.length() < LOOK) {
        all.append(s.span().of(text)).append('\n');
      }
    }
    String body = all.substring(0, Math.min(all.length(), LOOK));
    Passage whole = new Passage(body);
    Passage opening = body.length() <= OPENING ? whole : new Passage(body.substring(0, OPENING));
    Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
    for (Cue cue : cues) {
      boolean found =
          switch (cue.place) {
            case TITLE -> title != null && cue.wording.in(title);
            case HEADING ->
                headings.stream().anyMatch(h -> cue.wording.matcher(h.words()).matches());
            case OPENING -> cue.wording.in(opening);
            case TEXT -> cue.wording.in(whole);
            case TYPE ->
                indexing.publicationTypes().stream()
                    .anyMatch(t -> cue.wording.matcher(t).matches());
          };
      if (found) {
        sums.merge(cue.kind, cue.weight, Integer::sum);
      }
    }
    // A page's form speaks for itself, whatever the study that it tells of.
    Kind page = highest(sums, PAGES, Kind.REGISTRY);
    if (sums.getOrDefault(page, 0) >= ENOUGH) {
      return page;
    }
    return highest(sums, PAPERS, Kind.ARTICLE);
  }

  private static Kind highest(Map<Kind, Integer> sums, Set<Kind> kinds, Kind otherwise) {
    Kind best = otherwise;
    for (Kind kind : kinds) {
      if (sums.getOrDefault(kind, 0) > sums.getOrDefault(best, 0)) {
        best = kind;
      }
    }
    return best;
  }
}
