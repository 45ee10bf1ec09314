package eluate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.extract.GroupLessons;
import eluate.json.JsonFileException;
import eluate.text.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of a gold record with whose they are. Gold that marks only some slots will do. */
final class GoldNumbers {
  private static final List<String> FAMILIES = List.of("scores", "responses", "adverseEvents");
  private static final List<String> SLOTS = List.of("value", "events", "percent", "affected");

  private GoldNumbers() {}

  /**
   * Reads a record.
   *
   * @throws JsonFileException when it is no JSON; names file and place
   */
  static List<GroupLessons.Fact> of(Path record) throws IOException {
    JsonNode gold;
    try {
      gold = new ObjectMapper().readTree(Files.readAllBytes(record));
    } catch (JsonProcessingException e) {
      throw new JsonFileException(
          record.toString(), "is no JSON (" + e.getOriginalMessage() + "); mend or remove it");
    }
    Map<String, Set<String>> names = new HashMap<>();
    for (JsonNode group : gold.path("groups")) {
      Set<String> folded = new HashSet<>();
      folded.add(Folding.key(group.path("label").asText()));
      group.path("aliases").forEach(alias -> folded.add(Folding.key(alias.asText())));
      names.put(group.path("label").asText(), folded);
    }
    List<GroupLessons.Fact> facts = new ArrayList<>();
    for (String family : FAMILIES) {
      for (JsonNode item : gold.path(family)) {
        String group = item.path("group").asText();
        Set<String> whose = names.getOrDefault(group, Set.of(Folding.key(group)));
        List<String> quotes = new ArrayList<>();
        item.path("evidence").forEach(e -> quotes.add(e.path("quote").asText()));
        for (String slot : SLOTS) {
          if (item.path(slot).isNumber()) {
            facts.add(new GroupLessons.Fact(item.path(slot).decimalValue().abs(), whose, quotes));
          }
        }
      }
    }
    return facts;
  }
}
