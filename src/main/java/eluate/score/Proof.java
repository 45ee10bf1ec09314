package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.text.Folding;
import java.util.Collections;
import java.util.List;

/** Says whether two items rest on the same words of the document. */
final class Proof {

  /** So many words in a row are the same place of the text; fewer may be a chance. */
  private static final int WORDS = 3;

  private Proof() {}

  /**
   * Whether an evidence of one overlaps one of the other; by offsets where both have them, else by
   * their words.
   */
  static boolean shared(JsonNode one, JsonNode other) {
    for (JsonNode a : Slots.items(one.get("evidence"))) {
      for (JsonNode b : Slots.items(other.get("evidence"))) {
        if (overlap(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overlap(JsonNode a, JsonNode b) {
    if (a.path("start").isInt() && b.path("start").isInt()) {
      return a.get("start").asInt() < b.path("end").asInt()
          && b.get("start").asInt() < a.path("end").asInt();
    }
    List<String> x = Folding.words(Slots.text(a.get("quote")));
    List<String> y = Folding.words(Slots.text(b.get("quote")));
    int run = Math.min(WORDS, Math.min(x.size(), y.size()));
    for (int i = 0; run > 0 && i + run <= x.size(); i++) {
      if (Collections.indexOfSubList(y, x.subList(i, i + run)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
