package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.curate.store.SqliteJournal;
import eluate.curate.web.CurateServer;
import eluate.pipeline.Pipeline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A review served to a test, and the people who visit it. */
final class Served implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Read once by the server: a test need not wait for the ten seconds of real life.
    System.setProperty("sun.net.httpserver.maxReqTime", "3");
  }

  /** Two reviewers and one who settles, without a blind sample. */
  static final Project TWO =
      new Project(List.of("anna", "ben"), List.of("carla", "dora"), 2, 0, false);

  final SqliteJournal journal;
  final CurateServer server;
  final List<String> printed = new ArrayList<>();

  Served(Path out, Project project) throws IOException {
    journal = SqliteJournal.open(out.resolve("curation.sqlite"));
    project.keepIn(journal);
    Review review = new Review(new Shelf(out), journal, project);
    server =
        CurateServer.start(
            review,
            journal,
            new Sources(out.resolve("papers")),
            new Prefill(Pipeline::new),
            new CurateServer.Options(0, null, "test", "0", printed::add));
  }

  /** Somebody with a link. */
  Visitor visitor(String name) throws Exception {
    return new Visitor(server.address(), server.link(name));
  }

  @Override
  public void close() {
    server.close();
    journal.close();
  }

  /** An answer. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  /** Somebody's browser. */
  static final class Visitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private String cookie;
    private String session;

    Visitor(String address, String link) throws Exception {
      this.address = address;
      String token = link.substring(link.indexOf("#token=") + "#token=".length());
      Answer answer = post("/api/session", Map.of("token", token));
      if (answer.status() != 200) {
        throw new IOException("no session: " + answer.body());
      }
      cookie = answer.raw().headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      session = answer.body().path("session").asText();
    }

    private Visitor(Visitor same, String otherAddress) {
      address = otherAddress;
      // The server is known by another port after a restart; the cookie's value stays.
      String port = otherAddress.substring(otherAddress.lastIndexOf(':') + 1);
      cookie = "eluate_" + port + same.cookie.substring(same.cookie.indexOf('='));
      session = same.session;
    }

    /** The same browser at a server that was started again. */
    Visitor at(String otherAddress) {
      return new Visitor(this, otherAddress);
    }

    String cookie() {
      return cookie;
    }

    String session() {
      return session;
    }

    Answer get(String path) throws Exception {
      return send(request(path).GET());
    }

    Answer post(String path, Object body) throws Exception {
      HttpRequest.Builder builder =
          request(path)
              .header("Content-Type", "application/json")
              .header("Origin", address)
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      return send(session == null ? builder : builder.header("X-Eluate-Session", session));
    }

    HttpRequest.Builder request(String path) {
      HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
      return cookie == null ? builder : builder.header("Cookie", cookie);
    }

    Answer send(HttpRequest.Builder request) throws Exception {
      HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String type = raw.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          raw.statusCode(), type.contains("json") ? JSON.readTree(raw.body()) : null, raw);
    }

    /** A document as it is now. */
    JsonNode document(String id) throws Exception {
      return get("/api/documents/" + id).body();
    }

    /** The first item of a family with this value in a slot. */
    JsonNode item(String document, String family, String slot, String value) throws Exception {
      for (JsonNode item : document(document).path("items")) {
        if (item.path("family").asText().equals(family)
            && item.path("slots").path(slot).asText().equals(value)) {
          return item;
        }
      }
      throw new AssertionError("no " + family + " with " + slot + " " + value);
    }

    /** Decides on an item as it stands. */
    Answer decide(String document, JsonNode item, String action, Map<String, ?> more)
        throws Exception {
      Map<String, Object> body = new java.util.HashMap<>(more);
      body.putIfAbsent("eventId", UUID.randomUUID().toString());
      body.put("document", document);
      body.put("action", action);
      if (item != null) {
        body.put("item", item.path("id").asText());
        body.putIfAbsent("baseRevision", item.path("revision").asInt());
      }
      return post("/api/decisions", body);
    }

    /** Accepts whatever is open, and is done. */
    void acceptAllAndFinish(String document) throws Exception {
      for (JsonNode item : document(document).path("items")) {
        if (item.path("state").asText().equals("open")) {
          Answer answer = decide(document, item, "accept", Map.of());
          if (answer.status() != 200) {
            throw new AssertionError(answer.body().toString());
          }
        }
      }
      Answer done = decide(document, null, "done", Map.of());
      if (done.status() != 200) {
        throw new AssertionError(done.body().toString());
      }
    }
  }
}
