package eluate.extract;

import eluate.extract.TreatmentAtoms.Atom;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The arm that has what two others have: "X, Y, or both". */
final class Both {
  private static final Wording BEHIND =
      Wording.of(
          "(?i)^[^.;:]{0,40}?,? or (?:(?:to )?both(?: (?:drugs|agents|treatments|medications|together))?|(?:the|a|their) combination(?: of (?:both|the two|these)\\b)?)(?=[,.;)]| (?:for|in|daily|once|twice|at)\\b|$)");

  private Both() {}

  /** Whether words behind a treatment set both against each alone. */
  static boolean follows(String behind) {
    return BEHIND.in(behind);
  }

  /** Adds it where the words behind the last of two alternatives tell of it. */
  static void add(String text, List<List<Atom>> sides, Sentence sentence, List<Arm> arms) {
    if (arms.size() != 2 || sides.size() != 2) {
      return;
    }
    List<Atom> last = sides.get(1);
    int end = last.get(last.size() - 1).span().end();
    if (!follows(text.substring(end, sentence.span().end()))) {
      return;
    }
    Set<String> drugs = new TreeSet<>(arms.get(0).drugs);
    drugs.addAll(arms.get(1).drugs);
    Arm both = new Arm(arms.get(0).label + " + " + arms.get(1).label, drugs, null);
    both.aliases.add("both drugs");
    arms.add(both);
  }
}
