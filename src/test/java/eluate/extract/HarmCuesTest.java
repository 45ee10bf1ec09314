package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.lexicon.Tsv;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules that tell harms from diseases. */
class HarmCuesTest {

  @Test
  void everyCueHasItsOwnNameAndWeighsByWhatItSays() {
    Set<String> ids = new HashSet<>();
    for (Tsv.Row row : Tsv.rows("/eluate/rules/harm-cues.tsv")) {
      assertTrue(ids.add(row.get("id")), row.get("id"));
      boolean harm = row.get("says").equals("harm");
      assertEquals(harm, Integer.parseInt(row.get("weight")) > 0, row.get("id"));
    }
  }

  @Test
  void weightsDecideByTheirSum() {
    HarmModel model = new HarmModel();
    assertTrue(
        model.probability(Set.of("cue=drug-induced", "event", "drug-before"))
            > model.probability(Set.of("cue=patients-with", "disease")));
  }
}
