package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers decide is kept, in order, once, and unseen by the other until both are done. */
class CurateDecisionsTest {
  @TempDir private Path out;
  private Served served;
  private Served.Visitor anna;
  private Served.Visitor ben;

  @BeforeEach
  void serve() throws Exception {
    new Trial().into(out, "trial");
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
    ben = served.visitor("ben");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static Map<String, Object> corrected(JsonNode item, String slot, String value) {
    ObjectNode slots = item.get("slots").deepCopy();
    slots.put(slot, value);
    return Map.of("slots", slots);
  }

  @Test
  void aCorrectionKeepsTheDigitsThatWereTyped() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    Served.Answer answer =
        anna.decide("trial", score, "correct", corrected(score, "value", "12.0"));
    assertEquals(200, answer.status(), String.valueOf(answer.body()));
    assertEquals("corrected", answer.body().at("/item/state").asText());
    assertEquals("12.0", answer.body().at("/item/slots/value").asText());
    assertEquals("12.30", answer.body().at("/item/suggestion/slots/value").asText());
    String line = anna.get("/api/export").raw().body();
    assertTrue(line.contains("\"value\":12.0,"), line);
  }

  @Test
  void slotsThatBreakTheFormatAreNamed() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    Served.Answer answer = anna.decide("trial", score, "correct", corrected(score, "value", "1d"));
    assertEquals(400, answer.status());
    assertEquals("value", answer.body().at("/problems/0/slot").asText());
    answer = anna.decide("trial", score, "correct", corrected(score, "type", "guess"));
    assertEquals("type", answer.body().at("/problems/0/slot").asText());
    assertEquals(0, anna.document("trial").path("sequence").asInt());
  }

  @Test
  void s13ReviewersDecideApart() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    assertEquals(200, anna.decide("trial", score, "accept", Map.of()).status());
    Served.Answer answer = ben.decide("trial", score, "reject", Map.of("reason", "wrong value"));
    assertEquals(200, answer.status());
    assertEquals("accepted", anna.item("trial", "scores", "value", "12.30").get("state").asText());
    assertEquals("rejected", ben.item("trial", "scores", "value", "12.30").get("state").asText());
    assertEquals("2 of 2", ben.item("trial", "scores", "value", "12.30").get("overall").asText());
  }

  @Test
  void reviewersAreBlindToEachOther() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    anna.decide("trial", score, "correct", corrected(score, "value", "77.7"));
    anna.decide("trial", score, "comment", Map.of("comment", "seen at anna's", "baseRevision", 1));
    String id = score.get("id").asText();
    for (String path :
        List.of(
            "/api/documents",
            "/api/documents/trial",
            "/api/documents/trial/items/" + id + "/history",
            "/api/changes?after=0",
            "/api/agreement",
            "/api/export")) {
      String body = ben.get(path).raw().body();
      assertFalse(body.contains("77.7") || body.contains("anna's"), path + ": " + body);
    }
    assertEquals(403, ben.get("/api/documents/trial/comparison").status());
  }

  @Test
  void s14AStaleWriteIsRefusedWithBothVersions() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    anna.decide("trial", score, "correct", corrected(score, "value", "12.5"));
    Served.Answer second = anna.decide("trial", score, "correct", corrected(score, "value", "13"));
    assertEquals(409, second.status());
    assertEquals("stale", second.body().get("error").asText());
    assertEquals("12.5", second.body().at("/current/slots/value").asText());
    assertEquals("13", second.body().at("/yours/slots/value").asText());
    assertEquals("12.5", anna.item("trial", "scores", "value", "12.5").at("/slots/value").asText());
  }

  @Test
  void s16AndS18TheSameEventIsStoredOnce() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    Map<String, String> event = Map.of("eventId", UUID.randomUUID().toString());
    Served.Answer first = anna.decide("trial", score, "accept", event);
    Served.Answer again = anna.decide("trial", score, "accept", event);
    assertEquals(200, again.status());
    assertEquals(first.body().at("/decision/sequence"), again.body().at("/decision/sequence"));
    assertEquals(1, anna.document("trial").path("sequence").asInt());
    assertEquals(400, ben.decide("trial", score, "accept", event).status(), "not ben's event");
  }

  @Test
  void undoGoesBackOverDocumentsAndForthAgain() throws Exception {
    new Trial().into(out, "second");
    served.close();
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
    anna.decide("trial", anna.item("trial", "scores", "value", "12.30"), "accept", Map.of());
    anna.decide(
        "second",
        anna.item("second", "scores", "value", "8.0"),
        "reject",
        Map.of("reason", "duplicate"));
    Served.Answer undo = turn("/api/undo");
    assertEquals("second", undo.body().at("/document/id").asText());
    assertEquals("open", undo.body().at("/item/state").asText());
    assertEquals("trial", turn("/api/undo").body().at("/document/id").asText());
    assertEquals(409, turn("/api/undo").status());
    assertEquals("accepted", turn("/api/redo").body().at("/item/state").asText());
    assertEquals("rejected", turn("/api/redo").body().at("/item/state").asText());
    assertEquals(409, turn("/api/redo").status());
    assertEquals(6, anna.document("trial").path("sequence").asInt(), "undoing is deciding");
  }

  private Served.Answer turn(String path) throws Exception {
    return anna.post(path, Map.of("eventId", UUID.randomUUID().toString()));
  }

  @Test
  void anAddedFactAnswersALooseNumber() throws Exception {
    JsonNode number = anna.document("trial").at("/numbers/0");
    assertEquals("open", number.get("state").asText());
    int at = number.get("start").asInt();
    Map<String, Object> add =
        Map.of(
            "family", "patientCounts",
            "slots", Map.of("count", "17", "kind", "screened", "group", "all"),
            "evidence", List.of(Map.of("start", at, "end", at + 2)),
            "number", number.get("id").asText());
    Served.Answer added = anna.decide("trial", null, "add", add);
    assertEquals(200, added.status(), String.valueOf(added.body()));
    assertEquals("added", added.body().at("/item/state").asText());
    assertEquals("17", added.body().at("/item/evidence/0/quote").asText());
    assertEquals("claimed", anna.document("trial").at("/numbers/0/state").asText());
    assertEquals("open", ben.document("trial").at("/numbers/0/state").asText());
    Served.Answer twin = anna.decide("trial", null, "add", add);
    assertNotEquals(added.body().at("/item/id"), twin.body().at("/item/id"));
    Served.Answer none = ben.decide("trial", number, "reject", Map.of("reason", "not a fact"));
    assertEquals(200, none.status());
    assertEquals("no fact", ben.document("trial").at("/numbers/0/state").asText());
    String id = number.get("id").asText().replace(":", "%3A");
    Served.Answer history = ben.get("/api/documents/trial/items/" + id + "/history");
    assertEquals("not a fact", history.body().at("/decisions/0/reason").asText());
  }

  @Test
  void aDocumentIsDoneWhenAllIsDecided() throws Exception {
    Served.Answer early = anna.decide("trial", null, "done", Map.of());
    assertEquals("open-items", early.body().get("error").asText());
    assertEquals(5, early.body().get("open").size());
    anna.acceptAllAndFinish("trial");
    JsonNode score = anna.item("trial", "scores", "value", "8.0");
    assertEquals(409, anna.decide("trial", score, "unsure", Map.of()).status());
    assertEquals(200, anna.decide("trial", null, "reopen", Map.of()).status());
    assertEquals(200, anna.decide("trial", score, "unsure", Map.of()).status());
  }

  @Test
  void thatADocumentHasNothingToExtractIsADecision() throws Exception {
    for (JsonNode item : anna.document("trial").get("items")) {
      assertEquals(
          200, anna.decide("trial", item, "reject", Map.of("reason", "not an outcome")).status());
    }
    Served.Answer done = anna.decide("trial", null, "done", Map.of());
    assertEquals(200, done.status(), String.valueOf(done.body()));
    assertEquals("nothing to extract", done.body().at("/decision/reason").asText());
  }

  @Test
  void theBlindSampleHoldsTheSuggestionBack() throws Exception {
    served.close();
    served = new Served(out, new Project(List.of("anna"), List.of(), 1, 100, false));
    anna = served.visitor("anna");
    JsonNode score = null;
    for (JsonNode item : anna.document("trial").get("items")) {
      score = item.get("family").asText().equals("scores") ? item : score;
    }
    assertFalse(score.get("suggestionShown").asBoolean());
    assertTrue(score.at("/suggestion/slots").isNull() && score.at("/slots/value").isNull());
    assertEquals(400, anna.decide("trial", score, "accept", Map.of()).status());
    Map<String, Object> filled =
        Map.of("slots", Map.of("measure", "UCT", "value", "8.0", "group", "placebo"));
    Served.Answer answer = anna.decide("trial", score, "correct", filled);
    assertEquals(200, answer.status(), String.valueOf(answer.body()));
    assertTrue(answer.body().at("/decision/before").isNull(), "still held back");
    assertTrue(anna.get("/api/export").raw().body().contains("\"before\":{"), "but stored");
  }

  @Test
  void anotherTabHearsOfADecision() throws Exception {
    var request = anna.request("/api/events?after=0").GET().build();
    HttpResponse<java.io.InputStream> stream =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      ben.decide("trial", ben.item("trial", "scores", "value", "8.0"), "accept", Map.of());
      anna.decide("trial", anna.item("trial", "scores", "value", "8.0"), "flag", Map.of());
      String line;
      do {
        line = lines.readLine();
      } while (!line.startsWith("data:"));
      assertTrue(line.contains("\"action\":\"flag\"") && line.contains("\"anna\""), line);
    }
    JsonNode changes = anna.get("/api/changes?after=1").body();
    assertEquals(1, changes.get("decisions").size());
    assertEquals(2, changes.get("sequence").asInt());
  }

  @Test
  void s20OrderIsBySequenceAndNothingStoredCanChange() throws Exception {
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    anna.decide("trial", score, "accept", Map.of());
    String path = "jdbc:sqlite:" + out.resolve("curation.sqlite");
    try (Connection connection = DriverManager.getConnection(path);
        Statement statement = connection.createStatement()) {
      for (String change :
          List.of(
              "UPDATE decisions SET reviewer = 'ben'",
              "DELETE FROM decisions",
              "INSERT INTO decisions SELECT sequence + 1, event_id, reviewer, document, item,"
                  + " revision + 1, body FROM decisions",
              "INSERT INTO decisions SELECT sequence + 1, 'other', reviewer, document, item,"
                  + " revision, body FROM decisions")) {
        SQLException refused = null;
        try {
          statement.executeUpdate(change);
        } catch (SQLException e) {
          refused = e;
        }
        assertTrue(refused != null, change);
      }
      // A clock that was wrong when this was decided: 30 years ago, but after the other.
      String late = UUID.randomUUID().toString();
      statement.executeUpdate(
          ("INSERT INTO decisions SELECT 2, 'EVENT', reviewer, document, item, 2,"
                  + " replace(replace(replace(replace(body, '\"sequence\":1', '\"sequence\":2'),"
                  + " '\"accept\"', '\"unsure\"'), '\"revision\":1', '\"revision\":2'),"
                  + " '\"time\":\"20', '\"time\":\"19') FROM decisions")
              .replace("EVENT", late));
    }
    served.close();
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
    assertEquals("unsure", anna.item("trial", "scores", "value", "12.30").get("state").asText());
  }
}
