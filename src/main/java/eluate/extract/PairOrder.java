package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;

/** Which of two arms comes first in the pairs of a sentence that names none: "(5.8 vs. 6.0)". */
final class PairOrder {
  /** How many sentences back the order may be told. */
  private static final int FAR = 4;

  private static final Wording VERSUS =
      Wording.of("(?i)\\b(?:vs?\\.?|versus|than|compared (?:with|to))\\s");

  private PairOrder() {}

  /**
   * The arm that comes first in the last sentence nearby that sets arms against each other; null
   * where no sentence does, or where the sentence itself names a group.
   */
  static String first(Analysis analysis, Sentence sentence) {
    if (!analysis.groups().in(sentence).isEmpty()) {
      return null;
    }
    for (int back = 1; back <= FAR && back <= sentence.index(); back++) {
      Sentence earlier = analysis.sentences().get(sentence.index() - back);
      if (earlier.role() != sentence.role()) {
        return null;
      }
      List<String> arms =
          analysis.groups().in(earlier).stream()
              .map(GroupMention::label)
              .filter(label -> analysis.groups().group(label).kind().equals("arm"))
              .distinct()
              .toList();
      // a control named alone is what another was better than
      boolean alone =
          arms.size() == 1
              && VERSUS.in(analysis.words(earlier))
              && !NamedArms.CONTROL_NAME.matcher(arms.get(0)).matches();
      if (arms.size() > 1 || alone) {
        return arms.get(0);
      }
    }
    return null;
  }
}
