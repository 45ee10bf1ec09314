package eluate.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.RecordJson;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Records as a BioC collection in JSON. A document has one passage, its text; each quote is an
 * annotation with one location. The slots of a fact are infons of its first quote's annotation, the
 * rest of the record infons of the document, so that the records can be read back.
 */
final class BiocFile {
  /** The infon that says which fact a quote belongs to, for instance {@code scores.3}. */
  static final String FACT = "fact";

  /** The infon that says which of the fact's quotes it is. */
  static final String QUOTE = "quote";

  /** The infon with what read it. */
  static final String RULE = "rule";

  /** An infon's text in place of parts that are all null. */
  static final String NOTHING = "{}";

  /** What infons with the slots of a fact, or of the record, start with. */
  static final String SLOT = "slot.";

  private BiocFile() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path file = folder.resolve("bioc.json");
    files.text(
        file,
        out -> {
          JsonGenerator json = new JsonFactory().createGenerator(out);
          json.writeStartObject();
          json.writeStringField("source", "Eluate");
          json.writeStringField("date", "");
          json.writeStringField("key", "src/docs/exports.md");
          json.writeObjectFieldStart("infons");
          json.writeEndObject();
          json.writeArrayFieldStart("documents");
          for (String id : papers.ids()) {
            json.writeRaw('\n');
            document(json, papers.withText(id));
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
          json.flush();
        });
    return List.of(file);
  }

  private static void document(JsonGenerator json, Paper paper) throws IOException {
    PaperRecord record = paper.record();
    JsonNode tree = RecordJson.tree(record);
    json.writeStartObject();
    json.writeStringField("id", record.id());
    json.writeObjectFieldStart("infons");
    for (Map.Entry<String, JsonNode> slot : tree.properties()) {
      if (Family.ALL.stream().noneMatch(f -> f.name().equals(slot.getKey()))) {
        infons(json, SLOT + slot.getKey(), slot.getValue());
      }
    }
    json.writeEndObject();
    json.writeArrayFieldStart("passages");
    passage(json, paper, tree);
    json.writeEndArray();
    none(json, "annotations");
    none(json, "relations");
    json.writeEndObject();
  }

  private static void passage(JsonGenerator json, Paper paper, JsonNode tree) throws IOException {
    json.writeStartObject();
    json.writeNumberField("offset", 0);
    json.writeObjectFieldStart("infons");
    json.writeStringField("type", "text");
    json.writeEndObject();
    json.writeStringField("text", paper.text());
    none(json, "sentences");
    json.writeArrayFieldStart("annotations");
    int number = 1;
    for (Family family : Family.ALL) {
      List<Item> items = family.of(paper.record());
      for (int i = 0; i < items.size(); i++) {
        List<Evidence> quotes = items.get(i).evidence();
        for (int q = 0; q < quotes.size(); q++) {
          JsonNode slots = q == 0 ? tree.get(family.name()).get(i) : null;
          annotation(json, number, family.name() + "." + i, q, quotes.get(q), slots);
          number++;
        }
      }
    }
    json.writeEndArray();
    none(json, "relations");
    json.writeEndObject();
  }

  private static void annotation(
      JsonGenerator json, int id, String fact, int quote, Evidence e, JsonNode slots)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(id));
    json.writeObjectFieldStart("infons");
    json.writeStringField("type", fact.substring(0, fact.indexOf('.')));
    json.writeStringField(FACT, fact);
    json.writeStringField(QUOTE, Integer.toString(quote));
    if (e.rule() != null) {
      json.writeStringField(RULE, e.rule());
    }
    if (slots != null) {
      for (Map.Entry<String, JsonNode> slot : slots.properties()) {
        if (!slot.getKey().equals("evidence")) {
          infons(json, SLOT + slot.getKey(), slot.getValue());
        }
      }
    }
    json.writeEndObject();
    json.writeStringField("text", e.quote());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeNumberField("offset", e.start());
    json.writeNumberField("length", e.end() - e.start());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A value as infons, which are texts: one for each leaf, under its path; nulls left out. */
  private static void infons(JsonGenerator json, String path, JsonNode value) throws IOException {
    if (value.isObject() && value.properties().stream().allMatch(p -> p.getValue().isNull())) {
      json.writeStringField(path, NOTHING);
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        infons(json, path + "." + part.getKey(), part.getValue());
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        infons(json, path + "." + i, value.get(i));
      }
    } else if (!value.isNull()) {
      json.writeStringField(path, text(value));
    }
  }

  private static String text(JsonNode leaf) {
    return leaf.isNumber() ? leaf.decimalValue().toPlainString() : leaf.asText();
  }

  private static void none(JsonGenerator json, String name) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeEndArray();
  }
}
