package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a register's record while it is being written, with the sections and tables on it.
 * Used once.
 */
final class RegistryText {

  private final StringBuilder out = new StringBuilder();
  private final RegistryFields fields = new RegistryFields();
  private final List<Section> sections = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  /** The text so far. */
  String text() {
    return out.toString();
  }

  /** What of the record stands in the text. */
  RegistryFields fields() {
    return fields;
  }

  /** A value that is going to be written, on one line; empty for none. */
  String words(JsonNode value) {
    fields.written(value);
    return oneLine(value);
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  List<Table> tables() {
    return List.copyOf(tables);
  }

  /** Where the next character goes. */
  int here() {
    return out.length();
  }

  /** Writes words of our own. */
  RegistryText add(String words) {
    out.append(words);
    return this;
  }

  /** Writes a value on one line; an empty span for none. */
  Span value(JsonNode value) {
    return value(words(value));
  }

  /** Writes words that stand on one line. */
  Span value(String words) {
    int start = out.length();
    out.append(words);
    return new Span(start, out.length());
  }

  /** Writes a label and a value as a line of its own; null and no line where there is no value. */
  Span field(String label, JsonNode value) {
    String words = words(value);
    if (words.isEmpty()) {
      return null;
    }
    add(label).add(": ");
    Span span = value(words);
    add("\n");
    return span;
  }

  /** A value as it will stand on one line; empty for none. */
  static String oneLine(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Normaliser.normalise(value.asText()).replaceAll("\\s+", " ").strip()
        : "";
  }

  /** Writes a value with its own lines. */
  void paragraphs(JsonNode value) {
    fields.written(value);
    String words =
        value.isValueNode() && !value.isNull() ? Normaliser.normalise(value.asText()).strip() : "";
    if (!words.isEmpty()) {
      add(words).add("\n");
    }
  }

  /** Starts a part under a heading; returns where its body starts. */
  int open(String heading) {
    if (!out.isEmpty()) {
      add("\n");
    }
    if (!heading.isEmpty()) {
      add(heading).add("\n");
    }
    return out.length();
  }

  /** Ends a part; one that holds nothing is no section. */
  void close(Role role, String heading, int start) {
    int end = out.length();
    while (end > start && out.charAt(end - 1) <= ' ') {
      end--;
    }
    if (end > start) {
      sections.add(new Section(role, heading, new Span(start, end)));
    }
  }

  /** Writes a part with paragraphs under a heading; nothing where there are no words. */
  void part(Role role, String heading, JsonNode value) {
    if (!oneLine(value).isEmpty()) {
      int start = open(heading);
      paragraphs(value);
      close(role, heading, start);
    }
  }

  /** Marks a table that has been written. */
  void table(Table table) {
    tables.add(table);
  }
}
