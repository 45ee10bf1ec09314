package eluate.extract;

import eluate.lexicon.Tsv;
import eluate.text.Passage;
import eluate.text.Wording;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.List;

/** The words around a condition that tell what it is to a paper's people. */
final class IndicationCues {

  /**
   * What words tell.
   *
   * @param role treated, approved, comorbidity, mentioned, or none
   * @param strength 1 to 3
   */
  record Cue(String role, int strength) {}

  private static final Wording ADJECTIVE =
      Wording.of(
          "(?i)(?<=\\s)(?!(?:and|or|with|without|of|in|for|to|by|from|on|at|than|as|who|that|which|was|were|is|are|had|has|have|the|not|no|after|before|during|vs|versus|but)\\b)[\\p{L}\\d+/-]+[\\s,]*$");

  private record Rule(Cue cue, Wording wording) {}

  private final List<Rule> before = new ArrayList<>();
  private final List<Rule> after = new ArrayList<>();
  private final Wordings anyBefore;
  private final Wordings anyAfter;

  IndicationCues() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/indication-cues.tsv")) {
      boolean front = row.get("side").equals("before");
      Wording wording =
          Wording.of(
              front
                  ? "(?i)(?<![\\p{L}])(?:" + row.get("cue") + ")[-\\s:]*$"
                  : "(?i)^[-\\s]{0,2}(?:" + row.get("cue") + ")");
      if (!wording.in(row.get("example"))) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the cue doesn't match its example");
      }
      (front ? before : after)
          .add(new Rule(new Cue(row.get("role"), Integer.parseInt(row.get("strength"))), wording));
    }
    anyBefore = Wordings.of(before.stream().map(Rule::wording).toList());
    anyAfter = Wordings.of(after.stream().map(Rule::wording).toList());
  }

  /**
   * The first rule that fits the words before a name, or the stronger one behind it; null where
   * none fits.
   */
  Cue read(String wordsBefore, String wordsAfter) {
    Cue front = front(wordsBefore);
    Cue back = anyAfter.mayBeIn(wordsAfter) ? first(after, wordsAfter) : null;
    if (back != null
        && back.role.equals("none")
        && (front == null || front.strength <= back.strength)) {
      return back;
    }
    if (front == null
        || back != null && back.strength > front.strength && !front.role.equals("none")) {
      return back;
    }
    return front;
  }

  /** The cue in front; up to three adjectives that no list knows may stand between. */
  private Cue front(String words) {
    Cue direct = firstBefore(words);
    String rest = words;
    for (int i = 0; i < 3 && (direct == null || direct.strength < 2); i++) {
      String shorter = ADJECTIVE.removedFrom(rest);
      if (shorter.length() == rest.length()) {
        break;
      }
      rest = shorter;
      Cue further = firstBefore(rest);
      if (further != null && further.strength == 3) {
        return further;
      }
    }
    return direct;
  }

  private Cue firstBefore(String words) {
    return anyBefore.mayBeIn(words) ? first(before, words) : null;
  }

  private static Cue first(List<Rule> rules, String words) {
    Passage passage = new Passage(words);
    for (Rule rule : rules) {
      if (rule.wording.in(passage)) {
        return rule.cue;
      }
    }
    return null;
  }
}
