package eluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example in the README is what the program does. */
class ReadmeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theExampleGivesItsFacts() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String text = block(readme, "text");
    Outcome.Extracted outcome =
        (Outcome.Extracted)
            new Pipeline().run("example.txt", text.getBytes(StandardCharsets.UTF_8));
    JsonNode record = JSON.readTree(RecordJson.write(outcome.record()));
    String[] facts = block(readme, "json").strip().split("\n");
    assertTrue(facts.length >= 8, "the README shows facts of every family");
    for (String line : facts) {
      JsonNode fact = JSON.readTree(line);
      boolean found = false;
      for (JsonNode item : record.get(fact.get("family").asText())) {
        found |= holds(item, fact);
      }
      assertTrue(found, line + " is not in " + record);
    }
  }

  private static boolean holds(JsonNode item, JsonNode fact) {
    boolean same = true;
    for (var slot : fact.properties()) {
      if (!slot.getKey().equals("family")) {
        same &= item.path(slot.getKey()).asText().equals(slot.getValue().asText());
      }
    }
    return same;
  }

  private static String block(String readme, String language) {
    Matcher m = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertTrue(m.find(), "no block of " + language);
    return m.group(1);
  }
}
