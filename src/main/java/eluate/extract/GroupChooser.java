package eluate.extract;

import eluate.language.Quantity;
import java.util.Map;

/** Decides whose each number of a sentence is, after the rules have said what they take it for. */
interface GroupChooser {

  /**
   * The label of each number.
   *
   * @param cues the sentence, its numbers and what the rules say of them
   */
  Map<Quantity, String> choose(GroupCues cues);
}
