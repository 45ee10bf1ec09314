package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper is extracted again while the page is being served. */
class CurateRenewalTest {
  @TempDir private Path folder;
  private Path out;
  private Served served;
  private Served.Visitor anna;
  private Served.Visitor ben;
  private Served.Visitor carla;

  @BeforeEach
  void serve() throws Exception {
    out = folder.resolve("out");
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

  /** Puts a newer extraction in the place of the one that is there, as the program does. */
  private void again(Trial trial) throws Exception {
    int edition = anna.get("/api/documents").body().get("edition").asInt();
    Path other = folder.resolve("other");
    trial.into(other, "trial");
    for (String file : List.of("text/trial.txt", "unclaimed/trial.json", "records/trial.json")) {
      Files.move(other.resolve(file), out.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    for (int i = 0; anna.get("/api/documents").body().get("edition").asInt() == edition; i++) {
      assertTrue(i < 600, "the newer extraction was not taken up");
      Thread.sleep(50);
    }
  }

  private static Map<String, Object> asSeen(JsonNode document, JsonNode item) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("textSha256", document.get("textSha256").asText());
    seen.put("seen", item.at("/suggestion/seen").asText());
    return seen;
  }

  @Test
  void whatWasSeenBeforeIsNotDecidedOn() throws Exception {
    JsonNode before = anna.document("trial");
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    JsonNode other = anna.item("trial", "scores", "value", "8.0");
    assertEquals(200, anna.decide("trial", other, "unsure", asSeen(before, other)).status());
    again(new Trial().score("12.35"));
    Served.Answer refused = anna.decide("trial", score, "accept", asSeen(before, score));
    assertEquals(409, refused.status());
    assertEquals("renewed", refused.body().get("error").asText());
    JsonNode now = anna.item("trial", "scores", "value", "12.35");
    assertEquals(200, anna.decide("trial", now, "accept", asSeen(before, now)).status());
    again(new Trial().text("A new first line.\n" + Trial.TEXT).score("12.35"));
    Map<String, Object> place = asSeen(before, now);
    place.put("family", "indications");
    place.put("slots", Map.of("name", "cold urticaria"));
    place.put("evidence", List.of(Map.of("start", 0, "end", 8)));
    assertEquals(
        "changed-text", anna.decide("trial", null, "add", place).body().get("error").asText());
    assertEquals("renewed", ben.decide("trial", null, "add", place).body().get("error").asText());
  }

  private Served.Answer turn(Served.Visitor who, String action) throws Exception {
    return who.post(
        "/api/documents/trial/state",
        Map.of("eventId", UUID.randomUUID().toString(), "action", action));
  }

  private JsonNode entry(String slot, String value) throws Exception {
    for (JsonNode entry : carla.get("/api/documents/trial/comparison").body().get("entries")) {
      if (entry.at("/a/slots/" + slot).asText().equals(value)
          || entry.at("/b/slots/" + slot).asText().equals(value)) {
        return entry;
      }
    }
    throw new AssertionError("no entry with " + value);
  }

  private void settle(JsonNode entry, String choice) throws Exception {
    Map<String, Object> body = new HashMap<>();
    body.put("eventId", UUID.randomUUID().toString());
    body.put("document", "trial");
    body.put("entry", entry.get("id").asText());
    body.put("baseRevision", entry.get("revision").asInt());
    body.put("choice", choice);
    assertEquals(200, carla.post("/api/adjudications", body).status());
  }

  private void correct(Served.Visitor who, String from, String to) throws Exception {
    JsonNode item = who.item("trial", "scores", "value", from);
    ObjectNode slots = item.get("slots").deepCopy();
    Map<String, Object> more = Map.of("slots", slots.put("value", to));
    assertEquals(200, who.decide("trial", item, "correct", more).status());
  }

  /** S24 where the document is compared already: its reviewers get it back. */
  @Test
  void s24AComparedDocumentGoesBackToItsReviewers() throws Exception {
    correct(anna, "12.30", "12.4");
    correct(ben, "8.0", "8.5");
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    settle(entry("value", "12.4"), "A");
    settle(entry("value", "8.5"), "A");
    again(new Trial().score("12.35"));
    assertEquals(1, carla.get("/api/documents/trial/comparison").body().get("changed").asInt());
    assertEquals(403, turn(anna, "return").status());
    assertEquals("waiting", turn(carla, "return").body().at("/document/overall").asText());
    assertEquals(400, turn(carla, "return").status());
    assertEquals("in work", anna.get("/api/documents").body().at("/documents/0/mine").asText());
    correct(anna, "12.4", "12.35");
    anna.acceptAllAndFinish("trial");
    ben.acceptAllAndFinish("trial");
    assertEquals("conflict", entry("value", "12.35").get("state").asText(), "decided anew");
    assertEquals("adjudicated", entry("value", "8.5").get("state").asText(), "left as it was");
  }
}
