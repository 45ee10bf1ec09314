package eluate.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.Shared;
import eluate.json.RecordJson;
import eluate.score.DocumentScore;
import eluate.score.Family;
import eluate.score.Perturbation;
import eluate.score.ScoreReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Two hundred documents of the project's gold, most of them several times, with outputs as a
 * mediocre extraction gives them, and changes of that extraction.
 */
final class ChangesOfRuns {

  static final int DOCUMENTS = 200;

  private final List<JsonNode> gold = new ArrayList<>();
  private final List<JsonNode> out = new ArrayList<>();

  ChangesOfRuns() throws IOException {
    List<Path> files = Shared.files(Path.of("gold"), ".json");
    Perturbation random = new Perturbation(1);
    for (int i = 0; i < DOCUMENTS; i++) {
      JsonNode record = RecordJson.readTree(files.get(i % files.size()));
      gold.add(record);
      out.add(random.perturb(record));
    }
  }

  ScoreReport unchanged() {
    return changed((index, record) -> record);
  }

  /** What scoring gives when each output is changed so. */
  ScoreReport changed(BiFunction<Integer, JsonNode, JsonNode> change) {
    List<DocumentScore> scores = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      JsonNode given = change.apply(i, out.get(i).deepCopy());
      scores.add(DocumentScore.inOneOrder("d" + i, gold.get(i), given));
    }
    return new ScoreReport(scores);
  }

  /** Says of one arm what is true of the other. */
  static JsonNode swapArms(JsonNode record) {
    List<String> arms = new ArrayList<>();
    for (JsonNode group : record.path("groups")) {
      if (group.path("kind").asText().equals("arm")) {
        arms.add(group.get("label").asText());
      }
    }
    if (arms.size() < 2) {
      return record;
    }
    for (Family family : Family.values()) {
      for (JsonNode item : record.path(family.key())) {
        int arm = arms.indexOf(item.path("group").asText());
        if (arm == 0 || arm == 1) {
          ((ObjectNode) item).put("group", arms.get(1 - arm));
        }
      }
    }
    return record;
  }

  /** Leaves out each adverse event with a chance of a tenth. */
  static JsonNode dropTenth(JsonNode record, Random random) {
    ArrayNode events = (ArrayNode) record.path("adverseEvents");
    for (int i = events.size() - 1; i >= 0; i--) {
      if (random.nextInt(10) == 0) {
        events.remove(i);
      }
    }
    return record;
  }
}
