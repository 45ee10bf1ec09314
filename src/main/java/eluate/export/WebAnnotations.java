package eluate.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.record.Evidence;
import eluate.record.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Records as annotations of the W3C's Web Annotation Data Model (2017): a page of annotations for
 * each document, one for each fact, beside the text that they are about. Each quote is told by its
 * words with those around it, and by its place.
 */
final class WebAnnotations {
  private static final int CONTEXT = 32;

  /** Keeps trailing zeros. */
  private static final JsonNodeFactory EXACT = new JsonNodeFactory(true);

  private WebAnnotations() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path place = Files.createDirectories(folder.resolve("web-annotations"));
    List<Path> written = new ArrayList<>();
    for (String id : papers.ids()) {
      Paper paper = papers.withText(id);
      Path text = place.resolve(id + ".txt");
      files.text(text, out -> out.write(paper.text()));
      Path page = place.resolve(id + ".jsonld");
      files.text(page, out -> out.write(RecordJson.write(page(paper))));
      written.add(text);
      written.add(page);
    }
    return written;
  }

  private static ObjectNode page(Paper paper) {
    String id = paper.record().id();
    ObjectNode page = EXACT.objectNode();
    page.put("@context", "http://www.w3.org/ns/anno.jsonld");
    page.put("id", HtmlPages.address(id) + ".jsonld");
    page.put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    JsonNode tree = RecordJson.tree(paper.record());
    for (Family family : Family.ALL) {
      List<Item> facts = family.of(paper.record());
      for (int i = 0; i < facts.size(); i++) {
        ObjectNode slots = tree.get(family.name()).get(i).deepCopy();
        slots.remove("evidence");
        items.add(annotation(paper, family.name(), i, slots, facts.get(i).evidence()));
      }
    }
    return page;
  }

  private static ObjectNode annotation(
      Paper paper, String family, int number, ObjectNode slots, List<Evidence> quotes) {
    String address = HtmlPages.address(paper.record().id());
    ObjectNode annotation = EXACT.objectNode();
    annotation.put("id", address + ".jsonld#" + family + "." + number);
    annotation.put("type", "Annotation");
    annotation.put("motivation", "classifying");
    ArrayNode bodies = annotation.putArray("body");
    body(bodies, "classifying", "text/plain", family);
    body(bodies, "describing", "application/json", RecordJson.lineOf(slots).strip());
    ArrayNode targets = annotation.putArray("target");
    for (Evidence quote : quotes) {
      ObjectNode target = targets.addObject().put("source", address + ".txt");
      ArrayNode selectors = target.putArray("selector");
      String text = paper.text();
      selectors
          .addObject()
          .put("type", "TextQuoteSelector")
          .put("exact", quote.quote())
          .put("prefix", text.substring(Math.max(0, quote.start() - CONTEXT), quote.start()))
          .put(
              "suffix",
              text.substring(quote.end(), Math.min(text.length(), quote.end() + CONTEXT)));
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", quote.start())
          .put("end", quote.end());
    }
    return annotation;
  }

  private static void body(ArrayNode bodies, String purpose, String format, String value) {
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("format", format)
        .put("value", value);
  }
}
