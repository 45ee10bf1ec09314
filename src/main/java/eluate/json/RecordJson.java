package eluate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
import eluate.record.Catalogue;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records as JSON. The same record gives the same bytes everywhere: components in their order,
 * empty slots as null, numbers with the digits that the paper prints, two spaces of indent, line
 * feeds.
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
    return any(record);
  }

  /** The numbers that a record leaves as JSON, with a line feed at the end. */
  public static String write(LeftNumbers left) {
    return any(left);
  }

  /** What a catalogue says of a document as JSON, with a line feed at the end. */
  public static String write(Catalogue catalogue) {
    return any(catalogue);
  }

  private static String any(Record value) {
    try {
      return WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records hold nothing that JSON can't", e);
    }
  }

  /** A record on a line of its own, with its line feed. */
  public static String line(PaperRecord record) {
    return lineOf(record);
  }

  /** The numbers that a record leaves, on a line of their own. */
  public static String line(LeftNumbers left) {
    return lineOf(left);
  }

  /** What a catalogue says of a document, on a line of its own. */
  public static String line(Catalogue catalogue) {
    return lineOf(catalogue);
  }

  /** A document's text on a line of its own: {@code {"id": …, "text": …}}. */
  public static String textLine(String id, String text) {
    return lineOf(new DocumentText(id, text));
  }

  private record DocumentText(String id, String text) {}

  /** Any Java record, or a tree, on a line of its own. */
  public static String lineOf(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records hold nothing that JSON can't", e);
    }
  }

  /** Any JSON in the same layout, with a line feed at the end. */
  public static String write(JsonNode tree) {
    try {
      return WRITER.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /**
   * Reads a record that this program wrote.
   *
   * @throws JsonFileException naming line and column, when the file is no JSON, has a key twice,
   *     unknown keys, or anything after the record
   */
  public static PaperRecord read(Path file) throws IOException {
    return parse(file.toString(), 1, text(file), PaperRecord.class);
  }

  /**
   * Reads the numbers that a record leaves.
   *
   * @throws JsonFileException as {@link #read}
   */
  public static LeftNumbers readLeft(Path file) throws IOException {
    return parse(file.toString(), 1, text(file), LeftNumbers.class);
  }

  /**
   * Parses a record that this program wrote.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json the text
   * @throws JsonFileException as {@link #read}
   */
  public static PaperRecord parse(String file, int firstLine, String json)
      throws JsonFileException {
    return parse(file, firstLine, json, PaperRecord.class);
  }

  /**
   * Parses the numbers that a record leaves.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json the text
   * @throws JsonFileException as {@link #read}
   */
  public static LeftNumbers parseLeft(String file, int firstLine, String json)
      throws JsonFileException {
    return parse(file, firstLine, json, LeftNumbers.class);
  }

  /**
   * Parses what a catalogue says of a document.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json the text
   * @throws JsonFileException as {@link #read}
   */
  public static Catalogue parseCatalogue(String file, int firstLine, String json)
      throws JsonFileException {
    return parse(file, firstLine, json, Catalogue.class);
  }

  /** A record as a tree. */
  public static JsonNode tree(PaperRecord record) {
    return MAPPER.valueToTree(record);
  }

  /**
   * The record that a tree holds. Numbers and truth values may be texts.
   *
   * @param file for the message
   * @throws JsonFileException when the tree is no record
   */
  public static PaperRecord record(String file, JsonNode tree) throws JsonFileException {
    try {
      return MAPPER.treeToValue(tree, PaperRecord.class);
    } catch (JsonProcessingException e) {
      throw new JsonFileException(file, e.getOriginalMessage());
    }
  }

  /**
   * Parses JSON of any sort that a Java record describes.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json the text
   * @param type what it holds
   * @throws JsonFileException as {@link #read}
   */
  public static <T> T parse(String file, int firstLine, String json, Class<T> type)
      throws JsonFileException {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new JsonFileException(file, firstLine, e);
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
    JsonNode tree = parseTree(file.toString(), 1, text(file));
    if (!tree.isObject()) {
      throw new JsonFileException(file.toString(), "holds no JSON object");
    }
    return tree;
  }

  /**
   * Parses a record or a gold record.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json the text
   * @throws JsonFileException as {@link #readTree}
   */
  public static JsonNode parseTree(String file, int firstLine, String json)
      throws JsonFileException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new JsonFileException(file, firstLine, e);
    }
  }

  /**
   * The text of a JSON file. A byte order mark, which some editors add, is dropped.
   *
   * @throws JsonFileException when it is not in UTF-8
   */
  public static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonFileException(file.toString(), "not in UTF-8; save it in that encoding");
    }
  }

  /**
   * Where a value stands, as {@code file:line:column}, for messages about it.
   *
   * @param file for the message
   * @param firstLine where in the file the text stands, counted from 1
   * @param json well-formed JSON
   * @param value which value
   */
  public static String place(String file, int firstLine, String json, JsonPointer value) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t != JsonToken.FIELD_NAME && parser.getParsingContext().pathAsPointer().equals(value)) {
          return JsonFileException.place(file, firstLine, parser.currentTokenLocation());
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not well-formed", e);
    }
    return file;
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
