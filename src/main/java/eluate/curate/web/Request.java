package eluate.curate.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request that has passed the guard.
 *
 * @param exchange the connection's
 * @param parts what the route's pattern caught of the path
 * @param name who asks; null where the route needs no session
 * @param cookie that proves it; null likewise
 */
record Request(HttpExchange exchange, List<String> parts, String name, String cookie) {
  /** The largest body of a request: 1 MB. */
  static final int LARGEST = 1_000_000;

  /** The largest body of an import: 25 MB. */
  static final int LARGEST_IMPORT = 25_000_000;

  String part(int number) {
    return parts.get(number);
  }

  /** A number of the query; 0 where it is missing. */
  long number(String key) throws ApiException {
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith(key + "=")) {
        String digits = pair.substring(key.length() + 1);
        if (!digits.matches("\\d{1,15}")) {
          throw ApiException.invalid(key + " must be a number");
        }
        return Long.parseLong(digits);
      }
    }
    return 0;
  }

  /** The body as a record. */
  <T> T body(Class<T> type) throws ApiException, IOException {
    return body(type, LARGEST);
  }

  /** A body of another size. */
  <T> T body(Class<T> type, int limit) throws ApiException, IOException {
    String json = text(limit);
    try {
      T body = RecordJson.parse("body", 1, json, type);
      if (body == null) {
        throw ApiException.invalid("the body is null");
      }
      return body;
    } catch (JsonFileException e) {
      throw ApiException.invalid(e.getMessage());
    }
  }

  /** The body as a tree. */
  JsonNode tree() throws ApiException, IOException {
    return body(JsonNode.class);
  }

  private String text(int limit) throws ApiException, IOException {
    byte[] bytes;
    try (InputStream in = new Limited(exchange.getRequestBody())) {
      bytes = in.readNBytes(limit + 1);
    }
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ApiException.invalid("the body is not in UTF-8");
    }
  }

  static ApiException tooLarge(int limit) {
    return new ApiException(413, "too-large", "the body has more than " + limit + " bytes")
        .with("limit", limit);
  }

  /** Isn't closed with the reader: closing would read on to the end of what may be gigabytes. */
  private static final class Limited extends java.io.FilterInputStream {
    Limited(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The exchange closes it, with the connection where something is left.
    }
  }
}
