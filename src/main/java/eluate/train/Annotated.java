package eluate.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with the spans that people marked in it.
 *
 * @param id its name within its file
 * @param paper the paper that it was taken from; its id where the file does not say
 * @param text the text
 * @param marks what is marked, in the file's order; spans count UTF-16 units
 */
record Annotated(String id, String paper, String text, List<Mark> marks) {

  /**
   * A marked span.
   *
   * @param span where it stands
   * @param type what it is, in the corpus's own terms
   * @param relation the type of the first relation that it takes part in; empty for none
   */
  record Mark(Span span, String type, String relation) {}

  /**
   * Reads a file with one JSON object on each line.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when a line is malformed; names file and line
   */
  static List<Annotated> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Annotated> all = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          all.add(of(mapper.readTree(line)));
        } catch (JsonProcessingException e) {
          throw malformed(file, number, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
          throw malformed(file, number, e.getMessage(), e);
        }
      }
    }
    return all;
  }

  private static IllegalArgumentException malformed(
      Path file, int line, String what, Exception cause) {
    return new IllegalArgumentException(file + ":" + line + ": " + what, cause);
  }

  private static Annotated of(JsonNode node) {
    String text = required(node, "text").asText();
    Map<Integer, String> relations = relations(node.path("relations"));
    List<Mark> marks = new ArrayList<>();
    for (JsonNode span : required(node, "spans")) {
      Span found = span(text, required(span, "start").asInt(-1), required(span, "end").asInt(-1));
      JsonNode words = span.get("text");
      if (words != null && !words.asText().equals(found.of(text))) {
        throw new IllegalArgumentException("\"" + words.asText() + "\" does not stand at its span");
      }
      String relation = relations.getOrDefault(marks.size(), "");
      marks.add(new Mark(found, required(span, "type").asText(), relation));
    }
    String id = required(node, "id").asText();
    String paper = node.path("meta").path("pmid").asText(id);
    return new Annotated(id, paper, text, List.copyOf(marks));
  }

  private static Map<Integer, String> relations(JsonNode nodes) {
    Map<Integer, String> byMark = new HashMap<>();
    for (JsonNode relation : nodes) {
      for (JsonNode argument : relation.path("args")) {
        byMark.putIfAbsent(argument.path("span").asInt(-1), relation.path("type").asText());
      }
    }
    return byMark;
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + name + "\"");
    }
    return value;
  }

  /** The files count code points. */
  private static Span span(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end <= start || end > length) {
      throw new IllegalArgumentException("no span of the text: " + start + ".." + end);
    }
    int from = text.offsetByCodePoints(0, start);
    return new Span(from, text.offsetByCodePoints(from, end - start));
  }
}
