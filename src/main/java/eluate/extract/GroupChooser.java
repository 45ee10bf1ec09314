package eluate.extract;

import eluate.language.Quantity;
import java.util.IdentityHashMap;
import java.util.Map;

/** Decides whose each number of a sentence is, after the rules have said what they take it for. */
interface GroupChooser {
  /** Takes what the rules say, and where they say nothing the group that the text is telling of. */
  GroupChooser BY_RULES =
      cues -> {
        Map<Quantity, String> labels = new IdentityHashMap<>();
        for (int i = 0; i < cues.size(); i++) {
          labels.put(cues.quantity(i), cues.rule(i) == null ? cues.standing() : cues.rule(i));
        }
        return labels;
      };

  /**
   * The label of each number.
   *
   * @param cues the sentence, its numbers and what the rules say of them
   */
  Map<Quantity, String> choose(GroupCues cues);
}
