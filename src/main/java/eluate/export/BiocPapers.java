package eluate.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records and texts from a BioC collection that {@link BiocFile} wrote. */
final class BiocPapers implements Papers {
  private final Map<String, Paper> papers = new LinkedHashMap<>();

  BiocPapers(Path file) throws IOException {
    JsonNode documents = RecordJson.readTree(file).path("documents");
    if (!documents.isArray()) {
      throw new JsonFileException(file.toString(), "has no \"documents\": no BioC collection");
    }
    for (JsonNode document : documents) {
      String name = file + ": document " + document.path("id").asText();
      JsonNode passage = document.path("passages").path(0);
      PaperRecord record = RecordJson.record(name, record(name, document, passage));
      Paper paper = new Paper(record, passage.path("text").asText(), null);
      if (papers.put(record.id(), paper) != null) {
        throw new JsonFileException(name, "there is a second one of this id; remove one");
      }
    }
  }

  @Override
  public List<String> ids() {
    return List.copyOf(papers.keySet());
  }

  @Override
  public Paper paper(String id) {
    return papers.get(id);
  }

  private static ObjectNode record(String name, JsonNode document, JsonNode passage)
      throws JsonFileException {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    slots(record, document.path("infons"));
    for (Family family : Family.ALL) {
      record.putArray(family.name());
    }
    for (JsonNode annotation : passage.path("annotations")) {
      JsonNode infons = annotation.path("infons");
      String fact = infons.path(BiocFile.FACT).asText();
      int dot = fact.indexOf('.');
      JsonNode location = annotation.path("locations").path(0);
      if (dot < 0 || !(record.get(fact.substring(0, dot)) instanceof ArrayNode items)) {
        throw new JsonFileException(
            name, "annotation " + annotation.path("id").asText() + " was not written by export");
      }
      if (infons.path(BiocFile.QUOTE).asText().equals("0")) {
        ObjectNode item = items.addObject();
        item.putArray("evidence");
        slots(item, infons);
      }
      ObjectNode quote = ((ArrayNode) items.get(items.size() - 1).get("evidence")).addObject();
      int start = location.path("offset").asInt();
      quote.put("start", start);
      quote.put("end", start + location.path("length").asInt());
      quote.set("quote", annotation.path("text"));
      quote.set("rule", infons.get(BiocFile.RULE));
    }
    lists(record);
    return record;
  }

  /** Puts the leaves that infons hold back to their places. */
  private static void slots(ObjectNode target, JsonNode infons) {
    for (Map.Entry<String, JsonNode> infon : infons.properties()) {
      if (infon.getKey().startsWith(BiocFile.SLOT)) {
        String[] path = infon.getKey().substring(BiocFile.SLOT.length()).split("\\.");
        JsonNode place = target;
        for (int i = 0; i < path.length - 1; i++) {
          place = step(place, path[i], isNumber(path[i + 1]));
        }
        boolean nothing = infon.getValue().asText().equals(BiocFile.NOTHING);
        JsonNode value = nothing ? JsonNodeFactory.instance.objectNode() : infon.getValue();
        if (place instanceof ArrayNode array) {
          array.add(value);
        } else {
          ((ObjectNode) place).set(path[path.length - 1], value);
        }
      }
    }
  }

  private static JsonNode step(JsonNode place, String name, boolean list) {
    JsonNode next = place.isArray() ? place.get(Integer.parseInt(name)) : place.get(name);
    if (next != null) {
      return next;
    }
    if (place instanceof ArrayNode array) {
      return array.addObject();
    }
    ObjectNode object = (ObjectNode) place;
    return list ? object.putArray(name) : object.putObject(name);
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Infons have no empty lists; records do. */
  private static void lists(ObjectNode record) {
    for (RecordComponent component : PaperRecord.class.getRecordComponents()) {
      if (component.getType() == List.class) {
        ArrayNode list = record.withArray("/" + component.getName());
        Class<?> type = Family.element(component);
        for (RecordComponent slot : type.getRecordComponents()) {
          if (slot.getType() == List.class) {
            list.forEach(item -> item.withArray("/" + slot.getName()));
          }
        }
      }
    }
  }
}
