package eluate.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A JSON Schema that the program publishes and checks files by. Safe to share between threads. */
public final class JsonSchema {

  /**
   * What doesn't fit.
   *
   * @param at which value
   * @param keyword the schema's keyword that it breaks, for instance {@code enum}
   * @param message what is wrong and what belongs there
   */
  public record Violation(JsonPointer at, String keyword, String message) {}

  private final String text;
  private final Schema schema;

  private JsonSchema(String name) {
    try (InputStream in = JsonSchema.class.getResourceAsStream("/eluate/schema/" + name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /** Of records, those that the program writes and those of gold. */
  public static JsonSchema ofRecords() {
    return new JsonSchema("record.schema.json");
  }

  /** Of the file that says what scores must reach. */
  public static JsonSchema ofThresholds() {
    return new JsonSchema("thresholds.schema.json");
  }

  /** The schema itself. */
  public String text() {
    return text;
  }

  /** What doesn't fit, in the order in which the schema names it; empty where all fits. */
  public List<Violation> check(JsonNode tree) {
    return schema.validate(tree).stream().flatMap(JsonSchema::violation).distinct().toList();
  }

  private static Stream<Violation> violation(Error error) {
    JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
    String keyword = error.getKeyword();
    String slot = error.getProperty();
    String message =
        switch (keyword) {
          case "additionalProperties", "unevaluatedProperties" ->
              "unknown slot \"" + slot + "\"; the format is printed by: eluate schema";
          case "required" -> "\"" + slot + "\" is missing";
          case "enum" -> error.getInstanceNode() + " is none of " + error.getSchemaNode();
          case "const" -> error.getInstanceNode() + " must be " + error.getSchemaNode();
          default -> error.getMessage();
        };
    return Stream.of(new Violation(at, keyword, message));
  }
}
