package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.curate.store.SqliteJournal;
import eluate.json.RecordJson;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that are known to be wrong are seen as all others are, counted, and get into no result. */
class CurateKnownWrongTest {
  private static final int PAPERS = 8;

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void plant() throws Exception {
    out = folder.resolve("out");
    for (int i = 1; i <= PAPERS; i++) {
      new Trial().withoutHarm().into(out, "d" + i);
    }
    new Trial().into(folder.resolve("gold"), "d1");
    JsonNode gold = RecordJson.readTree(folder.resolve("gold/records/d1.json"));
    try (SqliteJournal journal = SqliteJournal.open(out.resolve("curation.sqlite"))) {
      KnownWrong chosen = Planter.choose(new Shelf(out), List.of(gold));
      assertEquals(1, chosen.items().size(), "2 % of 56 items");
      chosen.keepIn(journal);
    }
  }

  private static JsonNode harm(Served.Visitor who) throws Exception {
    return who.item("d1", "adverseEvents", "term", "somnolence");
  }

  @Test
  void anotherNumberOfAsManyDigits() {
    assertEquals("12.03", Planter.wrong(new BigDecimal("12.30")));
    assertEquals("8", Planter.wrong(new BigDecimal("5")));
    assertEquals("13", Planter.wrong(new BigDecimal("10")));
    assertEquals("0.3", Planter.wrong(new BigDecimal("0.0")));
  }

  @Test
  void whoAcceptsItMissesItAndWhoPutsItRightHasAFactOfTheirOwn() throws Exception {
    String decisions;
    try (Served served = new Served(out, Served.TWO)) {
      Served.Visitor anna = served.visitor("anna");
      Served.Visitor ben = served.visitor("ben");
      Served.Visitor carla = served.visitor("carla");
      assertTrue(anna.get("/api/session").body().get("knownWrong").asBoolean(), "anna is told");
      JsonNode planted = harm(anna);
      assertEquals("8", planted.at("/slots/affected").asText());
      assertEquals("rule-of-the-test", planted.at("/suggestion/rule").asText());
      ObjectNode right = harm(ben).get("slots").deepCopy();
      Served.Answer put =
          ben.decide("d1", harm(ben), "correct", Map.of("slots", right.put("affected", "5")));
      assertEquals(200, put.status());
      assertTrue(put.body().at("/decision/rule").isNull(), "not told while it is open");
      anna.acceptAllAndFinish("d1");
      ben.acceptAllAndFinish("d1");
      JsonNode entries = carla.get("/api/documents/d1/comparison").body().get("entries");
      assertFalse(entries.toString().contains("\"affected\":\"8\""), "it is in no comparison");
      assertTrue(entries.toString().contains("\"affected\":\"5\""), "ben's own fact is");
      JsonNode rate = carla.get("/api/agreement").body().get("knownWrong");
      assertEquals(2, rate.get("decided").asInt());
      assertEquals(1, rate.get("caught").asInt());
      assertEquals(0.5, rate.get("share").asDouble(), 1e-9);
      JsonNode compared = anna.document("d1").get("items");
      assertFalse(compared.toString().contains("somnolence"), "gone once it is compared");
      Review review = new Review(new Shelf(out), served.journal, Served.TWO);
      decisions = ReviewOutcome.lines(review.ledger().all());
      assertResults(review);
    }
    // A colleague's machine has the decisions, and not the list of what is known to be wrong.
    Path other = Files.createDirectories(folder.resolve("other"));
    for (int i = 1; i <= PAPERS; i++) {
      new Trial().withoutHarm().into(other, "d" + i);
    }
    try (Served served = new Served(other, Served.TWO)) {
      Review review = new Review(new Shelf(other), served.journal, Served.TWO);
      DecisionImport.into(review, DecisionImport.read("lines", decisions));
      assertResults(review);
    }
  }

  private static void assertResults(Review review) throws Exception {
    JsonNode ofAnna = ReviewOutcome.ofReviewer(review, "anna").get("d1");
    assertEquals(0, ofAnna.get("adverseEvents").size());
    JsonNode ofBen = ReviewOutcome.ofReviewer(review, "ben").get("d1");
    assertEquals(5, ofBen.at("/adverseEvents/0/affected").asInt());
    assertTrue(Lessons.of(review).rules().stream().noneMatch(r -> r.rule().equals("known-wrong")));
  }
}
