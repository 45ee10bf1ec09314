package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.JsonFileException;
import eluate.json.JsonSchema;
import eluate.json.RecordJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Slots as a browser has them, with numbers as texts, and as a record has them. A browser's numbers
 * would lose the digits that a paper prints: 0.720 is 0.72 there.
 */
public final class SlotTexts {
  /** Keeps trailing zeros. */
  static final JsonNodeFactory EXACT = new JsonNodeFactory(true);

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final int LONGEST = 1000;
  private static final JsonSchema SCHEMA = JsonSchema.ofRecords();

  private final Family family;
  private final List<SlotProblem> problems = new ArrayList<>();

  private SlotTexts(Family family) {
    this.family = family;
  }

  /** Slots for a browser: all of the family, numbers as texts. */
  public static ObjectNode ofRecord(Family family, JsonNode slots) {
    ObjectNode texts = EXACT.objectNode();
    for (SlotForm slot : family.slots()) {
      texts.set(slot.name(), text(slots.path(slot.name())));
    }
    return texts;
  }

  /** The family's slots without values. */
  public static ObjectNode empty(Family family) {
    return ofRecord(family, EXACT.objectNode());
  }

  private static JsonNode text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return EXACT.nullNode();
    }
    if (value.isNumber()) {
      return EXACT.textNode(value.decimalValue().toPlainString());
    }
    if (value.isObject()) {
      ObjectNode texts = EXACT.objectNode();
      value.properties().forEach(e -> texts.set(e.getKey(), text(e.getValue())));
      return texts;
    }
    return value;
  }

  /**
   * Slots for a record.
   *
   * @param family whose slots they are
   * @param texts as a browser sent them
   * @throws InvalidSlotsException naming each slot that breaks the format
   */
  public static ObjectNode toRecord(Family family, JsonNode texts) throws InvalidSlotsException {
    return new SlotTexts(family).read(texts);
  }

  private ObjectNode read(JsonNode texts) throws InvalidSlotsException {
    ObjectNode slots = EXACT.objectNode();
    if (texts == null || !texts.isObject()) {
      throw new InvalidSlotsException(List.of(new SlotProblem("slots", "must be an object")));
    }
    texts
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (family.slot(name) == null) {
                problems.add(new SlotProblem(name, "is no slot of " + family.key()));
              }
            });
    for (SlotForm slot : family.slots()) {
      slots.set(slot.name(), value(slot, texts.path(slot.name())));
    }
    if (problems.isEmpty()) {
      checkAgainstSchema(slots);
    }
    if (!problems.isEmpty()) {
      throw new InvalidSlotsException(problems);
    }
    return canonical(slots);
  }

  /** The same slots as they come back from a file, so that equal ones are equal as trees. */
  static ObjectNode canonical(ObjectNode slots) {
    try {
      return (ObjectNode) RecordJson.parseTree("slots", 1, RecordJson.lineOf(slots));
    } catch (JsonFileException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  private JsonNode value(SlotForm slot, JsonNode text) {
    boolean none =
        text.isMissingNode() || text.isNull() || (text.isTextual() && text.asText().isBlank());
    if (slot.type() == SlotType.LIST) {
      return list(slot, text);
    }
    if (none) {
      if (slot.required()) {
        problems.add(new SlotProblem(slot.name(), "is needed"));
      }
      return EXACT.nullNode();
    }
    return switch (slot.type()) {
      case INTEGER -> number(slot.name(), text, INTEGER, "a whole number in digits");
      case NUMBER -> number(slot.name(), text, NUMBER, "a number such as -0.35");
      case FLAG -> text.isBoolean() ? text : wrong(slot.name(), "must be true or false");
      case DISPERSION -> dispersion(slot.name(), text);
      default -> words(slot.name(), text);
    };
  }

  private JsonNode words(String slot, JsonNode text) {
    if (!text.isTextual() || text.textValue().length() > LONGEST) {
      return wrong(slot, "must be a text of at most " + LONGEST + " characters");
    }
    return EXACT.textNode(text.textValue().strip());
  }

  private JsonNode list(SlotForm slot, JsonNode texts) {
    ArrayNode list = EXACT.arrayNode();
    if (!texts.isArray() && !texts.isNull() && !texts.isMissingNode()) {
      return wrong(slot.name(), "must be a list of texts");
    }
    for (JsonNode text : texts) {
      list.add(words(slot.name(), text));
    }
    return list;
  }

  private JsonNode number(String slot, JsonNode text, Pattern form, String wanted) {
    String digits = text.asText().strip().replace('\u2212', '-');
    if (text.isContainerNode() || !form.matcher(digits).matches()) {
      return wrong(slot, "must be " + wanted);
    }
    return form == INTEGER
        ? EXACT.numberNode(Integer.parseInt(digits))
        : EXACT.numberNode(new BigDecimal(digits));
  }

  private JsonNode dispersion(String slot, JsonNode texts) {
    if (!texts.isObject()) {
      return wrong(slot, "must have kind and value, or kind, low and high");
    }
    ObjectNode dispersion = EXACT.objectNode();
    JsonNode kind = texts.path("kind");
    dispersion.set("kind", kind.isTextual() ? kind : EXACT.nullNode());
    for (String part : List.of("value", "low", "high")) {
      JsonNode text = texts.path(part);
      boolean none = !text.isNumber() && text.asText("").isBlank() || text.isNull();
      dispersion.set(
          part,
          none ? EXACT.nullNode() : number(slot + "." + part, text, NUMBER, "a number in digits"));
    }
    boolean empty = true;
    for (JsonNode part : dispersion) {
      empty &= part.isNull();
    }
    return empty ? EXACT.nullNode() : dispersion;
  }

  private JsonNode wrong(String slot, String message) {
    problems.add(new SlotProblem(slot, message));
    return EXACT.nullNode();
  }

  private void checkAgainstSchema(ObjectNode slots) {
    ObjectNode record = EXACT.objectNode();
    record.put("schemaVersion", 1);
    record.put("id", "card");
    record.putArray(family.key()).add(slots);
    int depth = ("/" + family.key() + "/0/").length();
    for (JsonSchema.Violation violation : SCHEMA.check(record)) {
      String at = violation.at().toString();
      problems.add(
          new SlotProblem(at.length() > depth ? at.substring(depth) : "", violation.message()));
    }
  }
}
