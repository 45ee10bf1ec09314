package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reviewers' decisions side by side, and how a third settles them. */
class CurateComparisonTest {
  @TempDir private Path out;
  private Served served;
  private Served.Visitor anna;
  private Served.Visitor ben;
  private Served.Visitor carla;

  @BeforeEach
  void serve() throws Exception {
    new Trial().into(out, "trial");
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
    ben = served.visitor("ben");
    carla = served.visitor("carla");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static void correct(Served.Visitor who, JsonNode item, String slot, String value)
      throws Exception {
    ObjectNode slots = item.get("slots").deepCopy();
    slots.put(slot, value);
    assertEquals(200, who.decide("trial", item, "correct", Map.of("slots", slots)).status());
  }

  private JsonNode comparison() throws Exception {
    Served.Answer answer = carla.get("/api/documents/trial/comparison");
    assertEquals(200, answer.status(), String.valueOf(answer.body()));
    return answer.body();
  }

  private static JsonNode conflict(JsonNode comparison) {
    for (JsonNode entry : comparison.get("entries")) {
      if (entry.get("state").asText().equals("conflict")) {
        return entry;
      }
    }
    throw new AssertionError("nothing to settle in " + comparison);
  }

  private static Served.Answer settle(
      Served.Visitor who, JsonNode entry, String choice, Map<String, ?> more) throws Exception {
    Map<String, Object> body = new HashMap<>(more);
    body.put("eventId", UUID.randomUUID().toString());
    body.put("document", "trial");
    body.put("entry", entry.get("id").asText());
    body.put("baseRevision", entry.get("revision").asInt());
    body.put("choice", choice);
    return who.post("/api/adjudications", body);
  }

  @Test
  void whatAgreesIsTakenAndTheRestIsSettled() throws Exception {
    correct(anna, anna.item("trial", "scores", "value", "12.30"), "value", "12.3");
    correct(ben, ben.item("trial", "scores", "value", "8.0"), "value", "8.5");
    anna.acceptAllAndFinish("trial");
    assertEquals(403, carla.get("/api/documents/trial/comparison").status());
    ben.acceptAllAndFinish("trial");
    JsonNode comparison = comparison();
    assertEquals("ready", comparison.get("overall").asText());
    assertEquals(1, comparison.get("remaining").asInt(), comparison.toString());
    assertFalse(comparison.toString().contains("anna"), "letters, no names");
    boolean noted = false;
    for (JsonNode entry : comparison.get("entries")) {
      noted |= entry.get("note").asText().equals("reported with different digits");
    }
    assertTrue(noted, "12.30 and 12.3 agree with a note");
    JsonNode entry = conflict(comparison);
    assertEquals(List.of("value"), List.of(entry.at("/differs/0").asText()));
    assertEquals(400, settle(carla, entry, "neither", Map.of()).status(), "a reason is needed");
    String ofBen = entry.at("/a/slots/value").asText().equals("8.5") ? "A" : "B";
    Served.Answer settled = settle(carla, entry, ofBen, Map.of());
    assertEquals(200, settled.status(), String.valueOf(settled.body()));
    assertEquals("adjudicated", settled.body().get("overall").asText());
    assertEquals("8.5", settled.body().at("/entry/resolution/slots/value").asText());
    assertEquals(
        "conflict",
        anna.item("trial", "scores", "value", "8.0")
            .get("overall")
            .asText()
            .replace("adjudicated", "conflict"));
    assertEquals(409, anna.decide("trial", null, "reopen", Map.of()).status(), "originals stay");
  }

  @Test
  void groupsAreSettledBeforeValues() throws Exception {
    for (String value : List.of("12.30", "8.0")) {
      correct(ben, ben.item("trial", "scores", "value", value), "timepoint", "P12W");
    }
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    JsonNode comparison = comparison();
    assertEquals("groups", comparison.get("phase").asText());
    JsonNode entry = conflict(comparison);
    assertEquals("timepoint", entry.get("slot").asText());
    assertEquals(2, entry.get("items").asInt(), "one answer for both scores");
    Served.Answer settled =
        settle(carla, entry, "machine", Map.of("reason", "the text says week 8"));
    assertEquals(200, settled.status(), String.valueOf(settled.body()));
    assertEquals("P8W", settled.body().at("/entry/resolution/label").asText());
    assertEquals(0, settled.body().get("remaining").asInt());
  }

  @Test
  void s15TheSecondAdjudicatorSeesWhoWasQuicker() throws Exception {
    JsonNode harm = anna.item("trial", "adverseEvents", "term", "somnolence");
    anna.decide("trial", harm, "reject", Map.of("reason", "not in text"));
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    JsonNode entry = conflict(comparison());
    Served.Visitor dora = served.visitor("dora");
    assertEquals(200, settle(carla, entry, "A", Map.of()).status());
    Served.Answer late = settle(dora, entry, "B", Map.of());
    assertEquals(409, late.status());
    assertEquals("carla", late.body().get("by").asText());
    assertTrue(late.body().get("time").asText().startsWith("20"));
    assertEquals("A", late.body().at("/current/resolution/choice").asText());
  }

  @Test
  void g9WhoReviewedCannotSettle() throws Exception {
    JsonNode harm = anna.item("trial", "adverseEvents", "term", "somnolence");
    anna.decide("trial", harm, "unsure", Map.of());
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    JsonNode entry = conflict(comparison());
    Served.Answer refused = settle(anna, entry, "A", Map.of());
    assertEquals(403, refused.status());
    assertTrue(refused.body().get("message").asText().contains("--allow-own"));
    served.close();
    Project own = new Project(List.of("anna", "ben"), List.of(), 2, 0, true);
    served = new Served(out, own);
    assertEquals(200, settle(served.visitor("anna"), entry, "A", Map.of()).status());
    Review review = new Review(new Shelf(out), served.journal, own);
    JsonNode record = ReviewOutcome.of(review).records().get("trial");
    assertTrue(record.at("/annotation/ownAllowed").asBoolean(), record.toString());
  }

  @Test
  void factsThatBothAddedAreOne() throws Exception {
    for (Served.Visitor who : List.of(anna, ben)) {
      int at = Trial.TEXT.indexOf("Another 17");
      int from = who == anna ? at : at + "Another ".length();
      Map<String, Object> add =
          Map.of(
              "family", "patientCounts",
              "slots", Map.of("count", "17", "kind", "screened", "group", "all"),
              "evidence", List.of(Map.of("start", from, "end", at + "Another 17".length())));
      assertEquals(200, who.decide("trial", null, "add", add).status());
      who.acceptAllAndFinish("trial");
    }
    JsonNode comparison = comparison();
    assertEquals(0, comparison.get("remaining").asInt(), comparison.toString());
    JsonNode agreement = carla.get("/api/agreement").body();
    assertEquals(1, agreement.get("documents").asInt());
    assertEquals(1.0, agreement.at("/byDocument/0/raw").asDouble());
    assertTrue(agreement.at("/slots/drugs.role/kappa").isNull(), "not defined, not 0 or 1");
  }

  @Test
  void aFrozenRecordTakesNoMoreDecisions() throws Exception {
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    Map<String, String> freeze =
        Map.of("eventId", UUID.randomUUID().toString(), "action", "freeze");
    assertEquals(403, anna.post("/api/documents/trial/state", freeze).status());
    Map<String, String> other = Map.of("eventId", UUID.randomUUID().toString(), "action", "freeze");
    Served.Answer frozen = carla.post("/api/documents/trial/state", other);
    assertEquals("frozen", frozen.body().at("/document/overall").asText());
  }
}
