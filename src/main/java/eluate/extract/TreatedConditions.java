package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions that a paper's patients have anyway: what the words around one mention show holds
 * for all.
 */
final class TreatedConditions {
  private TreatedConditions() {}

  /** Whether a name is one of them, or says the same with more or fewer words. */
  static boolean holds(Set<String> names, String name) {
    List<String> words = Folding.words(name);
    for (String known : names) {
      List<String> other = List.of(known.split(" "));
      boolean same = words.containsAll(other) || other.containsAll(words);
      if (same && words.get(words.size() - 1).equals(other.get(other.size() - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Their folded names.
   *
   * @param verdicts what the words around each condition say
   */
  static Set<String> of(Analysis analysis, Map<Mention, HarmCues.Verdict> verdicts) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
        HarmCues.Verdict verdict = verdicts.get(condition);
        // a drug stopped "for diarrhea" isn't one for it
        if (verdict.disease() && (!condition.isEvent() || verdict.weight() <= -4)) {
          names.add(String.join(" ", Folding.words(condition.name())));
        }
      }
    }
    return names;
  }
}
