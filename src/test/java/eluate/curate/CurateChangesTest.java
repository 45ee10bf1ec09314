package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions outlive a new extraction and a new text. */
class CurateChangesTest {
  private static final Project ONE = new Project(List.of("anna"), List.of(), 1, 0, false);

  @TempDir private Path out;
  private Served served;
  private Served.Visitor anna;

  @BeforeEach
  void decide() throws Exception {
    new Trial().into(out, "trial");
    open();
    anna.acceptAllAndFinish("trial");
    served.close();
  }

  private void open() throws Exception {
    served = new Served(out, ONE);
    anna = served.visitor("anna");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void s24DecisionsStayWhenTheExtractionSaysSomethingElse() throws Exception {
    new Trial().score("12.35").withoutHarm().into(out, "trial");
    open();
    JsonNode document = anna.document("trial");
    assertEquals(3 + 5, document.get("items").size());
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    assertEquals("accepted", score.get("state").asText());
    assertEquals("suggestion", score.at("/changed/why").asText());
    assertEquals("12.35", score.at("/suggestion/slots/value").asText());
    JsonNode harm = anna.item("trial", "adverseEvents", "term", "somnolence");
    assertEquals("gone", harm.at("/changed/why").asText());
    JsonNode same = anna.item("trial", "scores", "value", "8.0");
    assertTrue(same.get("changed").isNull());
    assertEquals(2, anna.get("/api/documents").body().at("/documents/0/changed").asInt());
    anna.decide("trial", null, "reopen", Map.of());
    assertEquals(200, anna.decide("trial", score, "accept", Map.of()).status());
    assertTrue(anna.item("trial", "scores", "value", "12.35").get("changed").isNull());
  }

  @Test
  void s23AChangedTextIsReadOnlyUntilItIsTaken() throws Exception {
    String changed =
        "A preface that was not there.\n"
            + Trial.TEXT.replace(" Somnolence was reported by 5 patients on ebastine.", "");
    new Trial().text(changed).withoutHarm().into(out, "trial");
    open();
    JsonNode document = anna.document("trial");
    assertTrue(document.get("textChanged").asBoolean());
    JsonNode score = anna.item("trial", "scores", "value", "12.30");
    assertEquals("accepted", score.get("state").asText());
    assertTrue(score.get("readOnly").asBoolean());
    assertEquals("text", score.at("/changed/why").asText());
    int at = changed.indexOf("12.30 with ebastine");
    assertEquals(at, score.at("/evidence/0/start").asInt(), "found again by its words");
    JsonNode harm = anna.item("trial", "adverseEvents", "term", "somnolence");
    assertEquals(List.of(harm.get("id")), List.of(document.at("/unanchored/0")));
    anna.decide("trial", null, "reopen", Map.of());
    Served.Answer refused = anna.decide("trial", score, "unsure", Map.of());
    assertEquals(409, refused.status());
    Served.Answer taken = anna.decide("trial", null, "rebase", Map.of());
    assertEquals(200, taken.status(), String.valueOf(taken.body()));
    assertFalse(anna.document("trial").get("textChanged").asBoolean());
    score = anna.item("trial", "scores", "value", "12.30");
    assertTrue(score.get("changed").isNull(), score.toString());
    assertEquals(200, anna.decide("trial", score, "unsure", Map.of()).status());
  }
}
