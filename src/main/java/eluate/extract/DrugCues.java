package eluate.extract;

import eluate.lexicon.Tsv;
import eluate.text.Passage;
import eluate.text.Wording;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.List;

/** The words around a drug's name that tell its role. */
final class DrugCues {
  private record Cue(String role, Wording wording) {}

  private final List<Cue> before = new ArrayList<>();
  private final List<Cue> after = new ArrayList<>();
  private final Wordings anyBefore;
  private final Wordings anyAfter;

  DrugCues() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/drug-cues.tsv")) {
      boolean front = row.get("side").equals("before");
      String cue = row.get("cue");
      Wording wording =
          Wording.of(
              front ? "(?i)(?<![\\p{L}-])(?:" + cue + ")\\s*$" : "(?i)^[-\\s]{0,2}(?:" + cue + ")");
      if (!wording.in(row.get("example"))) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the cue doesn't match its example");
      }
      (front ? before : after).add(new Cue(row.get("role"), wording));
    }
    anyBefore = Wordings.of(before.stream().map(Cue::wording).toList());
    anyAfter = Wordings.of(after.stream().map(Cue::wording).toList());
  }

  /** The role that the words before a name tell, which have to reach up to it; null for none. */
  String before(String words) {
    return anyBefore.mayBeIn(words) ? role(before, words) : null;
  }

  /** The role that the words behind a name tell; null for none. */
  String after(String words) {
    return anyAfter.mayBeIn(words) ? role(after, words) : null;
  }

  private static String role(List<Cue> cues, String words) {
    Passage passage = new Passage(words);
    for (Cue cue : cues) {
      if (cue.wording.in(passage)) {
        return cue.role;
      }
    }
    return null;
  }
}
