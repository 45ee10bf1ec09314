package eluate.read;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.document.Section.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what sort of document a text is: cues from {@code rules/kinds.tsv} add up, and the kind with
 * the highest sum wins. A text without cues is an article.
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
    TEXT
  }

  private record Cue(Kind kind, int weight, Place place, Pattern pattern) {}

  private static final int OPENING = 1500;

  /** Text further in adds nothing to what a paper's first pages say about its kind. */
  private static final int LOOK = 60_000;

  private final List<Cue> cues = new ArrayList<>();

  KindScorer() {
    for (RuleFile.Rule line : RuleFile.load("kinds.tsv")) {
      cues.add(
          new Cue(
              line.constant("kind", Kind.class),
              Integer.parseInt(line.get("weight")),
              line.constant("place", Place.class),
              line.pattern()));
    }
  }

  /** The kind of a text with these sections. */
  Kind kind(String text, List<Section> sections, List<Heading> headings, String title) {
    StringBuilder all = new StringBuilder();
    for (Section s : sections) {
      if (s.searched() && s.role() != Role.TITLE && all.length() < LOOK) {
        all.append(s.span().of(text)).append('\n');
      }
    }
    String body = all.substring(0, Math.min(all.length(), LOOK));
    String opening = body.substring(0, Math.min(body.length(), OPENING));
    Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
    for (Cue cue : cues) {
      boolean found =
          switch (cue.place) {
            case TITLE -> title != null && cue.pattern.matcher(title).find();
            case HEADING ->
                headings.stream().anyMatch(h -> cue.pattern.matcher(h.words()).matches());
            case OPENING -> cue.pattern.matcher(opening).find();
            case TEXT -> cue.pattern.matcher(body).find();
          };
      if (found) {
        sums.merge(cue.kind, cue.weight, Integer::sum);
      }
    }
    Kind best = Kind.ARTICLE;
    // An article needs no cue of its own; another kind must bring at least two points.
    int highest = Math.max(1, sums.getOrDefault(Kind.ARTICLE, 0));
    for (Map.Entry<Kind, Integer> e : sums.entrySet()) {
      if (e.getValue() > highest) {
        best = e.getKey();
        highest = e.getValue();
      }
    }
    return best;
  }
}
