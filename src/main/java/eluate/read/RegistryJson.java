package eluate.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.document.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses what ClinicalTrials.gov gives out as JSON: a study of the present form (version 2), alone
 * or in the answer to a search, or of the older "full studies" form. Studies come out in the
 * present form. Strict: a key twice, anything behind the end, or a number that is none makes the
 * file damaged.
 */
final class RegistryJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(new OwnNodes())
          .build();

  private final Map<String, String> names = new HashMap<>();

  RegistryJson() {
    RuleFile.load("registry-legacy-names.tsv")
        .forEach(line -> names.put(line.get("legacy"), line.get("current")));
  }

  /** Whether a text looks like a register's JSON. */
  static boolean looksLike(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean json = start < text.length() && "{[".indexOf(text.charAt(start)) >= 0;
    return json && (text.contains("\"protocolSection\"") || text.contains("\"ProtocolSection\""));
  }

  /** What is wrong with a text as JSON, as a part of a sentence; null for nothing. */
  static String problem(String text) {
    try {
      MAPPER.readTree(text);
      return null;
    } catch (JsonProcessingException e) {
      return problem(e);
    }
  }

  /** What a parser says is wrong, as a part of a sentence. */
  static String problem(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return "is broken JSON" + place + " (" + e.getOriginalMessage() + ")";
  }

  /**
   * The studies of a file, in the present form.
   *
   * @throws ContentException when the JSON is broken or holds no study
   */
  List<JsonNode> studies(String text) throws ContentException {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ContentException(Status.DAMAGED, problem(e) + "; download the study again");
    }
    List<JsonNode> studies = new ArrayList<>();
    collect(root, studies);
    if (studies.isEmpty()) {
      throw new ContentException(
          Status.UNSUPPORTED,
          "is JSON without a study of a trial register; give the study's record");
    }
    return studies;
  }

  /** Looks where the forms have their studies, and nowhere else. */
  private void collect(JsonNode node, List<JsonNode> studies) {
    if (node.isArray()) {
      node.forEach(each -> collect(each, studies));
    } else if (node.has("protocolSection")) {
      studies.add(node);
    } else if (node.has("ProtocolSection")) {
      studies.add(present(node));
    } else {
      for (String name :
          List.of("studies", "Study", "FullStudy", "FullStudies", "FullStudiesResponse")) {
        if (node.has(name)) {
          collect(node.get(name), studies);
        }
      }
    }
  }

  /** The older form in the names of the present one, its lists unwrapped. */
  private JsonNode present(JsonNode old) {
    if (old.isArray()) {
      ArrayNode out = JsonNodeFactory.instance.arrayNode();
      old.forEach(each -> out.add(present(each)));
      return out;
    }
    if (!old.isObject()) {
      return old;
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : old.properties()) {
      JsonNode value = field.getValue();
      boolean wrapped = field.getKey().endsWith("List") && value.isObject() && value.size() == 1;
      JsonNode bare = wrapped ? value.elements().next() : value;
      out.set(names.getOrDefault(field.getKey(), field.getKey()), present(bare));
    }
    return out;
  }

  /** Gives each number a node of its own; usually small ones share theirs. */
  private static final class OwnNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public NumericNode numberNode(int number) {
      return new IntNode(number);
    }
  }
}
