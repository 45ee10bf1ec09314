package eluate.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.JsonSchema;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file that says what scores must reach; its schema is {@code thresholds.schema.json}.
 *
 * @param baseline records that must not be undercut; null where the file names none
 * @param rules in the file's order
 */
public record Thresholds(Path baseline, List<Threshold> rules) {

  /**
   * Reads it.
   *
   * @throws JsonFileException naming line and column of what breaks the format, and of a figure
   *     that there isn't
   * @throws IOException when it can't be read
   */
  public static Thresholds read(Path file) throws IOException {
    String json = RecordJson.text(file);
    JsonNode tree = RecordJson.parseTree(file.toString(), 1, json);
    for (JsonSchema.Violation wrong : JsonSchema.ofThresholds().check(tree)) {
      String message = wrong.message() + "; see: eluate schema --thresholds";
      throw new JsonFileException(place(file, json, wrong.at()), message);
    }
    Set<Figure> known =
        new Layout(true).statistics().stream().map(Statistic::figure).collect(Collectors.toSet());
    List<Threshold> rules = new ArrayList<>();
    for (JsonNode rule : tree.get("rules")) {
      Figure figure = new Figure(rule.get("row").asText(), rule.get("figure").asText());
      if (!known.contains(figure)) {
        JsonPointer at = JsonPointer.compile("/rules/" + rules.size());
        throw new JsonFileException(place(file, json, at), "there is no figure " + figure);
      }
      String on = rule.path("on").asText("");
      rules.add(
          new Threshold(
              figure,
              on.isEmpty() ? null : Threshold.On.valueOf(on.toUpperCase(Locale.ROOT)),
              rule.path("atLeast").asDouble(0)));
    }
    String baseline = tree.path("baseline").textValue();
    Path folder = file.toAbsolutePath().getParent();
    return new Thresholds(baseline == null ? null : folder.resolve(baseline), List.copyOf(rules));
  }

  /** Whether a rule needs another run to compare with. */
  public boolean needBaseline() {
    return rules.stream().anyMatch(Threshold::noSignificantDrop);
  }

  private static String place(Path file, String json, JsonPointer at) {
    return RecordJson.place(file.toString(), 1, json, at);
  }
}
