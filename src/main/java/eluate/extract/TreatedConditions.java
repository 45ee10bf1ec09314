package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.HashSet;
import java.util.Set;

/** The conditions that a paper's patients have anyway: what the words around one mention show holds for all. */
final class TreatedConditions {
  private TreatedConditions() {}

  /** Their folded names. */
  static Set<String> of(Analysis analysis, HarmCues cues) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
        if (cues.judge(analysis, sentence, condition).weight() <= -3) {
          names.add(Folding.key(condition.name()));
        }
      }
    }
    return names;
  }
}
