package eluate.extract;

import eluate.language.Quantity;
import eluate.lexicon.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses by a log-linear model: of the groups that a number can belong to, the one whose cues
 * weigh most. Numbers are decided from left to right, and what was decided of the number before is
 * a cue. Immutable; may be used by many threads.
 */
final class GroupModel implements GroupChooser {
  private final Map<String, Float> weights = new HashMap<>();

  /**
   * Loads the weights that {@code eluate train-links} fits.
   *
   * @throws IllegalStateException when they are missing or malformed
   */
  GroupModel() {
    for (Tsv.Row row : Tsv.rows("/eluate/models/group-links.tsv")) {
      weights.put(row.get("cue"), Float.valueOf(row.get("weight")));
    }
  }

  @Override
  public Map<Quantity, String> choose(GroupCues cues) {
    Map<Quantity, String> chosen = new IdentityHashMap<>();
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      String best = cues.rule(i) == null ? cues.standing() : cues.rule(i);
      if (cues.isOpen(i)) {
        double most = Double.NEGATIVE_INFINITY;
        for (String candidate : cues.candidates(i)) {
          double score = score(cues.of(i, candidate, decided));
          if (score > most) {
            most = score;
            best = candidate;
          }
        }
      }
      chosen.put(cues.quantity(i), best);
      decided.add(best);
    }
    return chosen;
  }

  private double score(List<String> cues) {
    double sum = 0;
    for (String cue : cues) {
      sum += weights.getOrDefault(cue, 0f);
    }
    return sum;
  }
}
