package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The figures of agreement, reckoned by hand for two documents of five facts each. */
class CurateAgreementTest {
  @TempDir private Path out;
  private Served served;
  private Served.Visitor anna;
  private Served.Visitor ben;
  private Served.Visitor carla;

  @BeforeEach
  void serve() throws Exception {
    new Trial().into(out, "one");
    new Trial().into(out, "two");
    served = new Served(out, Served.TWO);
    anna = served.visitor("anna");
    ben = served.visitor("ben");
    carla = served.visitor("carla");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  /** One other value, one quote that is shorter, one fact that only one of the two sees. */
  private void review() throws Exception {
    JsonNode score = anna.item("one", "scores", "value", "8.0");
    ObjectNode slots = score.get("slots").deepCopy();
    anna.decide("one", score, "correct", Map.of("slots", slots.put("value", "8.5")));
    JsonNode harm = anna.item("one", "adverseEvents", "term", "somnolence");
    anna.decide("one", harm, "reject", Map.of("reason", "not an outcome", "activeMillis", 2500));
    JsonNode other = ben.item("one", "scores", "value", "12.30");
    int start = other.at("/evidence/0/start").asInt();
    Map<String, Object> shorter = new HashMap<>();
    shorter.put("slots", other.get("slots"));
    shorter.put("evidence", List.of(Map.of("start", start, "end", start + 5)));
    ben.decide("one", other, "correct", shorter);
    for (String document : List.of("one", "two")) {
      anna.acceptAllAndFinish(document);
      ben.acceptAllAndFinish(document);
    }
  }

  @Test
  void figuresAreOfWhatEachDecidedAlone() throws Exception {
    review();
    JsonNode before = carla.get("/api/agreement").body();
    assertEquals(
        "{\"full\":7,\"family\":1,\"name\":0,\"overlap\":1,\"apart\":0,\"alone\":1}",
        before.get("classes").toString());
    assertEquals(19, before.at("/evidence/spans").asInt());
    assertEquals(16 / 19.0, before.at("/evidence/exact f1").asDouble(), 1e-9);
    assertEquals(18 / 19.0, before.at("/evidence/overlap f1").asDouble(), 1e-9);
    JsonNode said = before.at("/verdicts/all");
    assertEquals(10, said.get("compared").asInt());
    assertEquals(0.8, said.get("raw").asDouble(), 1e-9);
    assertEquals(0, said.get("kappa").asDouble(), 1e-9);
    assertEquals((0.8 - 0.0925) / (1 - 0.0925), said.get("ac1").asDouble(), 1e-9);
    assertEquals(0.6, said.at("/intervals/raw/low").asDouble(), 1e-9);
    assertEquals(1, said.at("/intervals/raw/high").asDouble(), 1e-9);
    assertTrue(before.at("/verdicts/blind/raw").isNull(), "nothing was held back");
    assertEquals(5, before.at("/byDocument/0/items").asInt());
    assertEquals(0.6, before.at("/byDocument/0/raw").asDouble(), 1e-9);
    assertEquals(2.5, before.at("/seconds/median").asDouble(), 1e-9);
    JsonNode entry = conflict();
    Map<String, Object> body = new HashMap<>();
    body.put("eventId", UUID.randomUUID().toString());
    body.put("document", "one");
    body.put("entry", entry.get("id").asText());
    body.put("baseRevision", 0);
    body.put("choice", "A");
    assertEquals(200, carla.post("/api/adjudications", body).status());
    assertEquals(before, carla.get("/api/agreement").body(), "settling changes no agreement");
  }

  private JsonNode conflict() throws Exception {
    for (JsonNode entry : carla.get("/api/documents/one/comparison").body().get("entries")) {
      if (entry.get("state").asText().equals("conflict")) {
        return entry;
      }
    }
    throw new AssertionError("nothing to settle");
  }

  @Test
  void factsWithOtherGroupsCountBeforeGroupsAreSettled() throws Exception {
    JsonNode score = anna.item("one", "scores", "value", "8.0");
    ObjectNode slots = score.get("slots").deepCopy();
    anna.decide("one", score, "correct", Map.of("slots", slots.put("group", "ebastine")));
    anna.acceptAllAndFinish("one");
    ben.acceptAllAndFinish("one");
    JsonNode agreement = carla.get("/api/agreement").body();
    assertEquals(4, agreement.at("/classes/full").asInt());
    assertEquals(1, agreement.at("/classes/family").asInt());
    assertEquals(5, agreement.at("/byDocument/0/items").asInt());
    assertTrue(agreement.at("/items/scores/intervals").isMissingNode(), "one document: no range");
  }

  /** G10: with nothing compared no figure is 0, 1 or NaN. */
  @Test
  void g10NothingIsDefinedWithoutComparedDocuments() throws Exception {
    JsonNode agreement = carla.get("/api/agreement").body();
    assertTrue(agreement.at("/evidence/exact f1").isNull());
    assertTrue(agreement.at("/verdicts/all/kappa").isNull());
    assertTrue(agreement.at("/slots/scores.type/kappa").isNull());
    assertTrue(agreement.at("/seconds/median").isNull());
  }
}
