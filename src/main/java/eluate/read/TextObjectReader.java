package eluate.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eluate.document.Status;
import eluate.text.Wording;
import java.util.regex.Pattern;

/**
 * A plain text that stands in an object of JSON, {@code {"id": "…", "text": "…"}}, as files with a
 * paper a line have it. Other fields are not read.
 */
final class TextObjectReader implements FormatReader {

  private static final Pattern OBJECT = Pattern.compile("\\s{0,99}(?:\\[\\s{0,99})?\\{\\s{0,99}\"");
  private static final Wording TEXT = Wording.of("\"text\"\\s{0,9}:\\s{0,9}\"");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final PlainTextReader plain = new PlainTextReader();

  /** Whether a file begins with such an object. */
  static boolean looksLike(String head) {
    return OBJECT.matcher(head).lookingAt() && TEXT.in(head);
  }

  @Override
  public boolean accepts(String text) {
    return looksLike(text);
  }

  @Override
  public RawPaper read(String text) throws ContentException {
    try {
      JsonNode words = MAPPER.readTree(text).path("text");
      if (!words.isTextual()) {
        throw new ContentException(
            Status.UNSUPPORTED, "is JSON whose \"text\" is no text of a paper");
      }
      return plain.read(words.textValue());
    } catch (JsonProcessingException e) {
      throw new ContentException(
          Status.DAMAGED, RegistryJson.problem(e) + "; fetch the file again");
    }
  }
}
