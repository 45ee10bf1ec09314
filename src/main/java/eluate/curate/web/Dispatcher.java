package eluate.curate.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import eluate.curate.InvalidSlotsException;
import eluate.curate.NotStoredException;
import eluate.curate.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes every request: guards it, finds its route, and turns whatever goes wrong into an answer.
 */
final class Dispatcher implements HttpHandler {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Guard guard;
  private final Sessions sessions;
  private final PageFiles files;
  private final List<Route> routes;
  private final Consumer<String> log;

  /**
   * @param log takes faults of the program
   */
  Dispatcher(
      Guard guard, Sessions sessions, PageFiles files, List<Route> routes, Consumer<String> log) {
    this.guard = guard;
    this.sessions = sessions;
    this.files = files;
    this.routes = List.copyOf(routes);
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", POLICY);
    Reply reply;
    try {
      reply = answer(exchange);
    } catch (ApiException e) {
      reply = Reply.json(e.status(), e.body());
    } catch (RefusedException e) {
      reply = refused(e);
    } catch (InvalidSlotsException e) {
      ApiException error = ApiException.invalid(e.getMessage()).with("problems", e.problems());
      reply = Reply.json(error.status(), error.body());
    } catch (NotStoredException e) {
      reply = Reply.json(507, new ApiException(507, "not-stored", e.getMessage()).body());
    } catch (RuntimeException | StackOverflowError e) {
      log.accept("eluate: a request failed; please report: " + e + at(e));
      String message = "this failed in the program and nothing was stored; please report: " + e;
      reply = Reply.json(500, new ApiException(500, "failed", message).body());
    }
    if (reply != null) {
      send(exchange, reply);
    }
  }

  private static String at(Throwable e) {
    for (StackTraceElement place : e.getStackTrace()) {
      if (place.getClassName().startsWith("eluate.")) {
        return " at " + place;
      }
    }
    return "";
  }

  private Reply answer(HttpExchange exchange)
      throws ApiException, RefusedException, InvalidSlotsException, IOException {
    guard.checkHost(exchange);
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    Reply file = method.equals("GET") ? files.file(path) : null;
    if (file != null) {
      return file;
    }
    boolean known = false;
    for (Route route : routes) {
      List<String> parts = route.parts(path);
      known |= parts != null;
      if (parts != null && route.method().equals(method)) {
        return answer(exchange, route, parts);
      }
    }
    if (known) {
      throw new ApiException(405, "method", method + " is not what this takes");
    }
    throw ApiException.unknown("there is nothing under this address");
  }

  private Reply answer(HttpExchange exchange, Route route, List<String> parts)
      throws ApiException, RefusedException, InvalidSlotsException, IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null && (length.length() > 12 || Long.parseLong(length) > route.limit())) {
      throw Request.tooLarge(route.limit());
    }
    String cookie = route.open() ? null : guard.cookie(exchange);
    if (route.method().equals("POST")) {
      guard.checkChange(exchange, cookie);
    }
    String name = sessions.name(cookie);
    if (name == null && !route.open()) {
      throw new ApiException(401, "no-session", "open the link that the server printed");
    }
    return route.handler().handle(new Request(exchange, parts, name, cookie));
  }

  private static Reply refused(RefusedException e) {
    ApiException error =
        switch (e.why()) {
          case INVALID -> ApiException.invalid(e.getMessage());
          case FORBIDDEN -> ApiException.forbidden(e.getMessage());
          case UNKNOWN -> ApiException.unknown(e.getMessage());
          case STALE -> new ApiException(409, "stale", e.getMessage());
          case CHANGED_TEXT -> new ApiException(409, "changed-text", e.getMessage());
          case RENEWED -> new ApiException(409, "renewed", e.getMessage());
          case CLOSED -> new ApiException(409, "closed", e.getMessage());
          case OPEN_ITEMS -> new ApiException(409, "open-items", e.getMessage());
          case NOTHING -> new ApiException(409, "nothing", e.getMessage());
        };
    e.more().forEach(error::with);
    return Reply.json(error.status(), error.body());
  }

  /** Sends and closes; what is left of a body is not waited for. */
  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", reply.type());
      reply.headers().forEach(headers::set);
      if (reply.status() == 413) {
        headers.set("Connection", "close");
      }
      int length = reply.body().remaining();
      exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(reply.body().array());
      }
    }
  }
}
