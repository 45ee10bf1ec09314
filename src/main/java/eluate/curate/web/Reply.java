package eluate.curate.web;

import eluate.json.RecordJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param type of the content
 * @param body the content
 * @param headers further ones
 */
record Reply(int status, String type, ByteBuffer body, Map<String, String> headers) {
  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(Object value) {
    return json(200, value);
  }

  static Reply json(int status, Object value) {
    byte[] body = RecordJson.lineOf(value).getBytes(StandardCharsets.UTF_8);
    return new Reply(status, JSON, ByteBuffer.wrap(body), Map.of());
  }

  static Reply bytes(String type, byte[] body) {
    return new Reply(200, type, ByteBuffer.wrap(body), Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, type, body, Map.of(header, value));
  }

  /** For saving, never for showing: whatever it holds, the browser runs none of it. */
  static Reply download(String type, byte[] body, String name) {
    return new Reply(
        200,
        type,
        ByteBuffer.wrap(body),
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"",
            "Content-Security-Policy",
            "sandbox; default-src 'none'"));
  }
}
