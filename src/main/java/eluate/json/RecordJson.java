package eluate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records as JSON. The same record gives the same bytes everywhere: components in their order, empty
 * slots as null, numbers with the digits that the paper prints, two spaces of indent, line feeds.
 */
public final class RecordJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModule(new SimpleModule().addSerializer(Double.class, new PlainDouble()))
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(layout());

  private RecordJson() {}

  /** A record as JSON, with a line feed at the end. */
  public static String write(PaperRecord record) {
    try {
      return WRITER.writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records hold nothing that JSON can't", e);
    }
  }

  /**
   * Reads a record that this program wrote.
   *
   * @throws JsonFileException naming line and column, when the file is no JSON, has a key twice,
   *     unknown keys, or anything after the record
   */
  public static PaperRecord read(Path file) throws IOException {
    String json = Files.readString(file, StandardCharsets.UTF_8);
    try {
      return MAPPER.readValue(json, PaperRecord.class);
    } catch (JsonProcessingException e) {
      throw new JsonFileException(file.toString(), e);
    }
  }

  /**
   * Reads a record or a gold file, with the marks that only gold has, as a tree. Numbers keep their
   * printed digits.
   *
   * @throws JsonFileException naming line and column, when the file is no JSON, has a key twice, or
   *     anything after the object
   */
  public static JsonNode readTree(Path file) throws IOException {
    String json = Files.readString(file, StandardCharsets.UTF_8);
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new JsonFileException(file.toString(), e);
    }
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indent)
        .withArrayIndenter(indent);
  }

  /** Without an exponent, whatever the size. */
  private static final class PlainDouble extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(BigDecimal.valueOf(value));
    }
  }
}
