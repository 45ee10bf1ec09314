package eluate.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.Shared;
import eluate.json.JsonSchema.Violation;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.DocumentInfo;
import eluate.record.Drug;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.Indication;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema says what the program's records are. */
class JsonSchemaTest {

  /** Slots that only gold has. */
  private static final Set<String> MARKS =
      Set.of(
          "aliases",
          "optional",
          "ignore",
          "alt",
          "looseName",
          "unsigned",
          "anyNumber",
          "annotation");

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "string",
          int.class, "integer",
          Integer.class, "integer",
          BigDecimal.class, "number",
          Double.class, "number",
          Boolean.class, "boolean",
          List.class, "array");

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(PaperRecord.class, ""),
        Arguments.of(DocumentInfo.class, "/properties/document"),
        Arguments.of(DocumentInfo.Ids.class, "/properties/document/properties/ids"),
        Arguments.of(DocumentInfo.SourceInfo.class, "/properties/document/properties/source"),
        Arguments.of(Group.class, "/$defs/group"),
        Arguments.of(Drug.class, "/$defs/drug"),
        Arguments.of(Indication.class, "/$defs/indication"),
        Arguments.of(PatientCount.class, "/$defs/patientCount"),
        Arguments.of(Score.class, "/$defs/score"),
        Arguments.of(Dispersion.class, "/$defs/dispersion"),
        Arguments.of(Response.class, "/$defs/response"),
        Arguments.of(Effect.class, "/$defs/effect"),
        Arguments.of(AdverseEvent.class, "/$defs/adverseEvent"),
        Arguments.of(Evidence.class, "/$defs/evidence"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void hasTheComponentsOfTheJavaRecord(Class<?> type, String at) throws IOException {
    JsonNode schema = RecordJson.parseTree("schema", 1, JsonSchema.ofRecords().text()).at(at);
    List<String> slots = new ArrayList<>();
    schema
        .get("properties")
        .fieldNames()
        .forEachRemaining(
            slot -> {
              if (!MARKS.contains(slot) || type == Group.class) {
                slots.add(slot);
              }
            });
    List<String> components =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertEquals(components, slots);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode types = schema.at("/properties/" + component.getName() + "/type");
      String expected = TYPES.get(component.getType());
      if (expected != null && !types.isMissingNode()) {
        assertEquals(
            expected,
            types.isArray() ? types.get(0).asText() : types.asText(),
            component.getName());
      }
    }
  }

  @Test
  void goldFits() throws IOException {
    JsonSchema schema = JsonSchema.ofRecords();
    for (Path file : Shared.files(Path.of("gold"), ".json")) {
      assertEquals(List.of(), schema.check(RecordJson.readTree(file)), file::toString);
    }
  }

  @Test
  void sharedGoldFitsButForCountsThatCannotBe() throws IOException {
    JsonSchema schema = JsonSchema.ofRecords();
    for (String set : List.of("seeds", "bench/dev", "bench/ctro", "bench/phee")) {
      for (Path file : Shared.files(Shared.path(set + "/gold"), ".json")) {
        JsonNode tree = RecordJson.readTree(file);
        List<Violation> wrong =
            schema.check(tree).stream().filter(v -> !tree.at(v.at()).isNumber()).toList();
        assertEquals(List.of(), wrong, file::toString);
      }
    }
  }

  @Test
  void saysWhatBelongsThere() throws IOException {
    JsonNode tree =
        RecordJson.parseTree(
            "x",
            1,
            "{\"schemaVersion\": 1, \"id\": \"a\", \"drugs\": [{\"role\": \"taken\", \"sort\": 1}]}");
    assertEquals(
        List.of(
            "/drugs/0 required: \"name\" is missing",
            "/drugs/0 additionalProperties: unknown slot \"sort\"; the format is printed by:"
                + " eluate schema",
            "/drugs/0/role enum: \"taken\" is none of"
                + " [\"studied\",\"comparator\",\"concomitant\",\"prior\",\"mentioned\",null]"),
        JsonSchema.ofRecords().check(tree).stream()
            .map(v -> v.at() + " " + v.keyword() + ": " + v.message())
            .sorted(java.util.Comparator.comparing((String m) -> m.length()))
            .toList());
  }
}
