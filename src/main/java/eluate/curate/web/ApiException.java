package eluate.curate.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is an error. */
final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, Object> more = new LinkedHashMap<>();

  ApiException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  ApiException with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  static ApiException forbidden(String message) {
    return new ApiException(403, "forbidden", message);
  }

  static ApiException unknown(String message) {
    return new ApiException(404, "unknown", message);
  }

  static ApiException invalid(String message) {
    return new ApiException(400, "invalid", message);
  }

  int status() {
    return status;
  }

  /** The answer's body. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", code);
    body.put("message", getMessage());
    body.putAll(more);
    return body;
  }
}
