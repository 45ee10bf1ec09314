package eluate.extract;

import eluate.lexicon.Tsv;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Wording;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.List;

/** The words that say what became of a number of people: enrolled, randomized, completed … */
final class Participation {
  /** People with an outcome: the number belongs to responses or adverse events. */
  static final String OUTCOME = "outcome";

  private record Cue(String kind, Wording wording) {}

  /**
   * A cue found.
   *
   * @param kind what it says
   * @param at where it starts
   */
  record Hit(String kind, int at) {}

  private final List<Cue> cues = new ArrayList<>();
  private final Wordings any;

  Participation() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/participation.tsv")) {
      Wording wording = Wording.of("(?i)\\b(?:" + row.get("cue") + ")");
      if (!wording.in(row.get("example"))) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the cue doesn't match its example");
      }
      cues.add(new Cue(row.get("kind"), wording));
    }
    any = Wordings.of(cues.stream().map(Cue::wording).toList());
  }

  /**
   * The first cue in these words, without an outcome that only describes ("women experiencing pain
   * were …"); null where there is none.
   */
  Hit first(String words) {
    Passage passage = new Passage(words);
    Hit first = null;
    if (!any.mayBeIn(words)) {
      return null;
    }
    for (Cue cue : cues) {
      Finder m = cue.wording.finder(passage);
      if (m.find()
          && !(cue.kind.equals(OUTCOME) && m.group().endsWith("ing") && m.start() < 25)
          && (first == null || m.start() < first.at)) {
        first = new Hit(cue.kind, m.start());
      }
    }
    return first;
  }

  /** The last cue in these words; null where there is none. */
  Hit last(String words) {
    Passage passage = new Passage(words);
    Hit last = null;
    if (!any.mayBeIn(words)) {
      return null;
    }
    for (Cue cue : cues) {
      Finder m = cue.wording.finder(passage);
      while (m.find()) {
        if (last == null || m.start() > last.at) {
          last = new Hit(cue.kind, m.start());
        }
      }
    }
    return last;
  }
}
