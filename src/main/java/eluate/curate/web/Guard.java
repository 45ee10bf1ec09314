package eluate.curate.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets through what the server's own page asks. The JDK's server takes any host name and any
 * origin, so that a page of another site could reach it by a name that it makes point here.
 */
final class Guard {
  private final Set<String> hosts;
  private final String cookieName;

  /**
   * @param hosts names of this server with its port, as a browser sends them
   * @param cookieName of the session
   */
  Guard(Set<String> hosts, String cookieName) {
    this.hosts = Set.copyOf(hosts);
    this.cookieName = cookieName;
  }

  /** Refuses a request for another host. */
  void checkHost(HttpExchange exchange) throws ApiException {
    List<String> host = exchange.getRequestHeaders().get("Host");
    boolean ours =
        host != null && host.size() == 1 && hosts.contains(host.get(0).toLowerCase(Locale.ROOT));
    if (!ours || exchange.getRequestURI().isAbsolute()) {
      throw ApiException.forbidden("this server answers under its own address only");
    }
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean opened = "navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"));
    boolean read = exchange.getRequestMethod().equals("GET");
    if (foreign && !(opened && read && exchange.getRequestURI().getPath().equals("/"))) {
      throw ApiException.forbidden("another site's page asked");
    }
  }

  /** Refuses a change that another site's page may have sent. */
  void checkChange(HttpExchange exchange, String cookie) throws ApiException {
    Headers headers = exchange.getRequestHeaders();
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean sameOrigin = ("http://" + headers.getFirst("Host")).equals(origin);
    boolean own = origin == null ? "same-origin".equals(site) : sameOrigin;
    if (!own) {
      throw ApiException.forbidden("changes are taken from the server's own page only");
    }
    String type = headers.getFirst("Content-Type");
    String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!essence.equals("application/json")) {
      throw new ApiException(415, "type", "the body must be application/json");
    }
    boolean proved =
        cookie == null
            || Sessions.same(Sessions.header(cookie), headers.getFirst("X-Eluate-Session"));
    if (!proved) {
      throw ApiException.forbidden("the header X-Eluate-Session is missing or wrong");
    }
  }

  /** The session's cookie; null where there is none. */
  String cookie(HttpExchange exchange) {
    List<String> lines = exchange.getRequestHeaders().get("Cookie");
    for (String line : lines == null ? List.<String>of() : lines) {
      for (String pair : line.split(";")) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(cookieName)) {
          return parts[1];
        }
      }
    }
    return null;
  }

  /** The header that sets the session's cookie. */
  String setCookie(String cookie) {
    return cookieName + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000";
  }
}
