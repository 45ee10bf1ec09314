package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a page that the server itself served can ask, and only what it may. */
class CurateServerTest {
  @TempDir private static Path out;
  private static Served served;
  private static Served.Visitor anna;

  @BeforeAll
  static void serve() throws Exception {
    new Trial().into(out, "trial");
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static int port() {
    return URI.create(served.server.address()).getPort();
  }

  /** What is answered to these very bytes. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      OutputStream to = socket.getOutputStream();
      to.write(request.getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
      byte[] head = socket.getInputStream().readNBytes(12);
      return new String(head, StandardCharsets.ISO_8859_1);
    }
  }

  private static String ofOwn(String line, String... headers) {
    StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port());
    for (String header : headers) {
      request.append("\r\n").append(header);
    }
    return request.append("\r\nCookie: " + anna.cookie() + "\r\n\r\n").toString();
  }

  @Test
  void s1ReachableFromThisMachineOnly() throws Exception {
    for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(each.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          boolean open;
          try (Socket socket = new Socket(address, port())) {
            open = socket.isConnected();
          } catch (IOException e) {
            open = false;
          }
          assertFalse(open, address.toString());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/documents HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET /api/documents HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET /api/documents HTTP/1.0\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n\r\n",
      })
  void s2OtherHosts(String request) throws Exception {
    String answer = raw(request.replace("PORT", String.valueOf(port())));
    assertTrue(answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 400"), answer);
  }

  @Test
  void s3ChangesFromOtherSites() throws Exception {
    String body = "{\"settings\":{}}";
    for (String[] headers :
        List.of(
            new String[] {"Content-Type", "application/json"},
            new String[] {"Content-Type", "application/json", "Origin", "http://evil.example"},
            new String[] {"Content-Type", "application/json", "Origin", "null"},
            new String[] {"Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"},
            new String[] {"Content-Type", "application/json", "Sec-Fetch-Site", "same-site"},
            new String[] {"Content-Type", "text/plain", "Origin", "http://evil.example"})) {
      HttpRequest.Builder request =
          anna.request("/api/settings")
              .headers(headers)
              .header("X-Eluate-Session", anna.session())
              .POST(HttpRequest.BodyPublishers.ofString(body));
      assertEquals(403, anna.send(request).status(), String.join(" ", headers));
    }
    HttpRequest.Builder form =
        anna.request("/api/settings")
            .headers("Content-Type", "text/plain", "Origin", served.server.address())
            .header("X-Eluate-Session", anna.session())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertEquals(415, anna.send(form).status());
    HttpRequest.Builder bare =
        anna.request("/api/settings")
            .headers("Content-Type", "application/json", "Origin", served.server.address())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertEquals(403, anna.send(bare).status(), "without the session's header");
    assertEquals(200, anna.post("/api/settings", Map.of("settings", Map.of())).status());
  }

  @Test
  void s4ATokenWorksOnceAndGivesACookieThatScriptsCannotRead() throws Exception {
    String link = served.server.link("ben");
    Served.Visitor ben = new Served.Visitor(served.server.address(), link);
    assertEquals("ben", ben.get("/api/session").body().path("name").asText());
    IOException again = null;
    try {
      new Served.Visitor(served.server.address(), link);
    } catch (IOException e) {
      again = e;
    }
    assertNotNull(again, "the token worked twice");
    assertTrue(served.printed.stream().anyMatch(line -> line.startsWith("next link for ben")));
    String token = served.server.link("ben").split("#token=")[1];
    Served.Answer answer = ben.post("/api/session", Map.of("token", token));
    String cookie = answer.raw().headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(URI.create(served.server.address() + "/api/documents"));
    assertEquals(401, ben.send(stranger).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/decisions",
        "/api/undo",
        "/api/redo",
        "/api/settings",
        "/api/adjudications",
        "/api/import",
        "/api/documents/trial/state",
        "/api/documents/trial/prefill"
      })
  void s5GetChangesNothing(String path) throws Exception {
    assertEquals(405, anna.get(path).status());
  }

  @Test
  void s6BodiesHaveALimit() throws Exception {
    String own = "Origin: " + served.server.address();
    String type = "Content-Type: application/json";
    String header = "X-Eluate-Session: " + anna.session();
    String huge = ofOwn("POST /api/decisions", own, type, header, "Content-Length: 2147483648");
    assertEquals("HTTP/1.1 413", raw(huge));
    String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
    String endless = ofOwn("POST /api/decisions", own, type, header, "Transfer-Encoding: chunked");
    assertEquals("HTTP/1.1 413", raw(endless + chunk));
    String large = "{\"lines\":\"" + "\\n".repeat(600_000) + "\"}";
    assertTrue(large.length() > 1_000_000);
    Served.Visitor carla = served.visitor("carla");
    HttpRequest.Builder request =
        carla
            .request("/api/import")
            .headers("Content-Type", "application/json", "Origin", served.server.address())
            .header("X-Eluate-Session", carla.session())
            .POST(HttpRequest.BodyPublishers.ofString(large));
    assertEquals(200, carla.send(request).status(), "an import may be larger");
  }

  @Test
  void s7AStalledClientBlocksNobodyAndIsDropped() throws Exception {
    try (Socket stalled = new Socket(InetAddress.getLoopbackAddress(), port())) {
      stalled.setSoTimeout(30_000);
      stalled.getOutputStream().write("GET /api/doc".getBytes(StandardCharsets.US_ASCII));
      stalled.getOutputStream().flush();
      assertEquals(200, anna.get("/api/documents").status());
      int end;
      try {
        end = stalled.getInputStream().read();
      } catch (IOException e) {
        end = -1;
      }
      assertEquals(-1, end, "the stalled connection is closed");
    }
  }

  @Test
  void s8TooManyHeaders() throws Exception {
    String many = ("A: " + "b".repeat(2000) + "\r\n").repeat(600);
    String answer;
    try {
      answer = raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n" + many + "\r\n");
    } catch (IOException e) {
      answer = "";
    }
    assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    assertEquals(200, anna.get("/api/documents").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/index.html%00",
        "/..\\..\\etc\\passwd",
        "//etc/passwd",
        "/files.tsv",
        "/api/documents/..%2f..%2fetc",
        "/api/documents/../source",
        "/api/documents/../../etc/passwd/source",
      })
  void s9OnlyTheFilesOfTheList(String path) throws Exception {
    String answer = raw(ofOwn("GET " + path));
    assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
    assertFalse(answer.startsWith("HTTP/1.1 401"), answer);
  }

  @Test
  void s10ThePageRunsItsOwnScriptsOnly() throws Exception {
    for (String path : List.of("/", "/api/documents/trial", "/nothing")) {
      var headers = anna.get(path).raw().headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(
          policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), path);
      assertTrue(policy.contains("frame-ancestors 'none'"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
    }
    String page = anna.get("/").raw().body();
    assertFalse(page.contains("</script>") && page.contains("{{"), "no data in the page");
    String document = anna.get("/api/documents/trial").raw().headers().toString();
    assertTrue(document.contains("application/json"), document);
  }

  @Test
  void s11SettingsAreDataWhateverTheyHold() throws Exception {
    Map<String, String> nasty = Map.of("keys", "<img src=x onerror=alert(1)>");
    assertEquals(200, anna.post("/api/settings", Map.of("settings", nasty)).status());
    Served.Answer answer = anna.get("/api/session");
    assertEquals(nasty.get("keys"), answer.body().at("/settings/keys").asText());
    assertTrue(
        answer
            .raw()
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/json"));
    Map<String, String> large = Map.of("keys", "x".repeat(30_000));
    assertEquals(400, anna.post("/api/settings", Map.of("settings", large)).status());
  }

  @Test
  void s12TheOriginalIsADownload() throws Exception {
    Path papers = Files.createDirectories(out.resolve("papers"));
    Files.writeString(papers.resolve("trial.txt"), "<script>alert(1)</script>");
    var headers = anna.get("/api/documents/trial/source").raw().headers();
    assertEquals("application/octet-stream", headers.firstValue("Content-Type").orElse(""));
    assertTrue(headers.firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("sandbox"));
  }
}
