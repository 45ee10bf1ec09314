package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More reviewers than a document needs share the work. */
class CurateTeamTest {
  private static final List<String> NAMES = List.of("anna", "ben", "emil");

  @TempDir private Path out;

  private static JsonNode row(Served.Visitor who, int document) throws Exception {
    return who.get("/api/documents").body().at("/documents/" + document);
  }

  @Test
  void eachDocumentIsTheirsWhoAreDoneWithItFirst() throws Exception {
    new Trial().into(out, "one");
    new Trial().into(out, "two");
    try (Served served = new Served(out, new Project(NAMES, List.of("carla"), 2, 0, false))) {
      Served.Visitor anna = served.visitor("anna");
      Served.Visitor ben = served.visitor("ben");
      Served.Visitor emil = served.visitor("emil");
      anna.acceptAllAndFinish("one");
      assertEquals(1, row(emil, 0).get("begun").asInt());
      emil.acceptAllAndFinish("one");
      assertEquals("adjudicated", row(ben, 0).get("overall").asText());
      assertEquals(
          "closed",
          ben.decide("one", null, "done", java.util.Map.of()).body().get("error").asText());
      assertEquals(403, ben.get("/api/documents/one/comparison").status(), "it is not ben's");
      ben.acceptAllAndFinish("two");
      anna.acceptAllAndFinish("two");
      JsonNode agreement = served.visitor("carla").get("/api/agreement").body();
      assertEquals(2, agreement.get("documents").asInt());
      assertEquals(10, agreement.at("/classes/full").asInt());
    }
  }
}
