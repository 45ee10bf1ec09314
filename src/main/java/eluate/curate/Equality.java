package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two reviewers stand for the same fact.
 *
 * @param differs the slots in which they don't, and {@code evidence} where their words don't
 *     overlap
 * @param digits whether a number has the same size and other digits, 0.72 and 0.720
 */
record Equality(List<String> differs, boolean digits) {
  /** Slots whose signs matter: folding would make {@code <0.001} and {@code 0.001} one. */
  private static final Set<String> AS_PRINTED = Set.of("p", "grade", "unit");

  /** Copies the list. */
  Equality {
    differs = List.copyOf(differs);
  }

  /** Compares two facts of one family. */
  static Equality of(Family family, JsonNode one, JsonNode other, Labels labels) {
    List<String> differs = new ArrayList<>();
    boolean digits = false;
    for (SlotForm slot : family.slots()) {
      JsonNode a = one.path(slot.name());
      JsonNode b = other.path(slot.name());
      if (!same(slot, a, b, labels)) {
        differs.add(slot.name());
      }
      digits |= otherDigits(a, b);
    }
    return new Equality(differs, digits);
  }

  /** Whether a slot says the same in both. */
  static boolean same(SlotForm slot, JsonNode a, JsonNode b, Labels labels) {
    return switch (slot.type()) {
      case INTEGER, NUMBER -> number(a, b);
      case GROUP -> labels.sameGroup(a.textValue(), b.textValue());
      case TIMEPOINT -> Labels.sameTime(a.textValue(), b.textValue());
      case LIST -> words(a).equals(words(b));
      case DISPERSION -> dispersion(a, b);
      default -> text(slot.name(), a).equals(text(slot.name(), b));
    };
  }

  private static boolean number(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue()) == 0
        : a.isNumber() == b.isNumber();
  }

  private static boolean dispersion(JsonNode a, JsonNode b) {
    return a.path("kind").asText("").equals(b.path("kind").asText(""))
        && number(a.path("value"), b.path("value"))
        && number(a.path("low"), b.path("low"))
        && number(a.path("high"), b.path("high"));
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(text -> words.add(Folding.key(text.asText())));
    return words;
  }

  private static String text(String slot, JsonNode value) {
    if (!value.isTextual()) {
      return value.isBoolean() ? value.asText() : "";
    }
    String text = value.textValue();
    return AS_PRINTED.contains(slot) ? printed(text) : Folding.key(text);
  }

  private static String printed(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('\u03bc', '\u00b5')
        .replace("\u2264", "<=")
        .replace("\u2265", ">=")
        .replace('\u2013', '-')
        .replaceAll("\\s{1,20}", "")
        .replace("per", "/");
  }

  private static boolean otherDigits(JsonNode a, JsonNode b) {
    return a.isNumber()
        && b.isNumber()
        && a.decimalValue().compareTo(b.decimalValue()) == 0
        && a.decimalValue().scale() != b.decimalValue().scale();
  }
}
