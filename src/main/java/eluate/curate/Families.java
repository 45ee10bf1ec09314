package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.JsonSchema;
import eluate.json.RecordJson;
import eluate.record.Dispersion;
import eluate.record.PaperRecord;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The families of the record with the slots of their cards, read off the record itself. */
public final class Families {
  private static final Set<String> NO_SLOTS = Set.of("evidence", "confidence");

  /** In the order in which they are curated: whom items are about comes first. */
  public static final List<Family> ALL = all();

  private Families() {}

  /** The family of this name; null where there is none. */
  public static Family of(String key) {
    return ALL.stream().filter(family -> family.key().equals(key)).findFirst().orElse(null);
  }

  private static List<Family> all() {
    JsonNode schema = schema();
    List<Family> families = new ArrayList<>();
    for (RecordComponent component : PaperRecord.class.getRecordComponents()) {
      if (component.getGenericType() instanceof ParameterizedType list) {
        String key = component.getName();
        String place = schema.at("/properties/" + key + "/items/$ref").asText().substring(1);
        Class<?> type = (Class<?>) list.getActualTypeArguments()[0];
        families.add(new Family(key, slots(type, schema.at(place))));
      }
    }
    return List.copyOf(families);
  }

  private static JsonNode schema() {
    try {
      return RecordJson.parseTree("record.schema.json", 1, JsonSchema.ofRecords().text());
    } catch (JsonFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static List<SlotForm> slots(Class<?> type, JsonNode schema) {
    List<String> required = texts(schema.path("required"));
    List<SlotForm> slots = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      if (!NO_SLOTS.contains(name)) {
        List<String> choices = texts(schema.at("/properties/" + name + "/enum"));
        SlotType sort = choices.isEmpty() ? sort(name, component.getType()) : SlotType.CHOICE;
        slots.add(
            new SlotForm(name, sort, required.contains(name), choices.isEmpty() ? null : choices));
      }
    }
    return slots;
  }

  private static SlotType sort(String name, Class<?> type) {
    if (type == Integer.class || type == int.class) {
      return SlotType.INTEGER;
    } else if (type == BigDecimal.class) {
      return SlotType.NUMBER;
    } else if (type == Boolean.class) {
      return SlotType.FLAG;
    } else if (type == List.class) {
      return SlotType.LIST;
    } else if (type == Dispersion.class) {
      return SlotType.DISPERSION;
    }
    return switch (name) {
      case "group", "comparator" -> SlotType.GROUP;
      case "timepoint" -> SlotType.TIMEPOINT;
      default -> SlotType.TEXT;
    };
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(
        value -> {
          if (value.isTextual()) {
            texts.add(value.textValue());
          }
        });
    return texts;
  }
}
