package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives a server that is killed at any moment, and is there once. */
class CurateKillTest {
  private static final long SEED = 20_261_122;

  /** More are for measuring: {@code -Deluate.kill.decisions=1000 -Deluate.kill.kills=20}. */
  private static final int DECISIONS = Integer.getInteger("eluate.kill.decisions", 60);

  private static final int KILLS = Integer.getInteger("eluate.kill.kills", 2);
  private static final List<String> DOCUMENTS = List.of("one", "two", "three");

  @TempDir private Path out;
  private final Random random = new Random(SEED);
  private final Map<String, Served.Visitor> visitors = new LinkedHashMap<>();
  private final Map<String, String> acknowledged = new HashMap<>();
  private ServedByChild child;

  @Test
  void s16AndS21NothingAcknowledgedIsLostNothingIsThereTwice() throws Exception {
    for (String document : DOCUMENTS) {
      new Trial().into(out, document);
    }
    start();
    List<Integer> kills = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      kills.add(random.nextInt(DECISIONS));
    }
    for (int i = 0; i < DECISIONS; i++) {
      String name = random.nextBoolean() ? "anna" : "ben";
      Served.Visitor who = visitors.get(name);
      Map<String, Object> body = decision(who);
      if (kills.contains(i)) {
        // It dies while the decision is on its way, or just before or after.
        ServedByChild dying = child;
        Thread killer =
            new Thread(
                () -> {
                  pause(random.nextInt(6));
                  dying.kill();
                });
        killer.start();
        boolean answered = send(who, body);
        killer.join();
        start();
        Served.Visitor again = visitors.get(name);
        assertTrue(send(again, body) || answered, "the same event is taken again");
      } else {
        assertTrue(send(who, body), String.valueOf(body));
      }
    }
    List<Decision> stored = export();
    Map<String, Integer> times = new HashMap<>();
    stored.forEach(d -> times.merge(d.eventId(), 1, Integer::sum));
    acknowledged.forEach((event, what) -> assertEquals(1, times.getOrDefault(event, 0), what));
    assertEquals(acknowledged.size(), times.size(), "nothing that nobody sent");
    sameAfterReplay(stored);
    child.kill();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start() throws Exception {
    child = ServedByChild.start(List.of(), out, "--reviewer", "anna,ben", "--blind-sample", "0");
    for (String name : List.of("anna", "ben")) {
      Served.Visitor known = visitors.get(name);
      visitors.put(
          name,
          known == null
              ? new Served.Visitor(child.address(), child.link(name))
              : known.at(child.address()));
    }
  }

  /** Some decision on some item as it stands now, or an undo. */
  private Map<String, Object> decision(Served.Visitor who) throws Exception {
    Map<String, Object> body = new HashMap<>();
    body.put("eventId", UUID.randomUUID().toString());
    if (random.nextInt(8) == 0) {
      return body;
    }
    String document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    JsonNode items = who.document(document).get("items");
    JsonNode item = items.get(random.nextInt(items.size()));
    body.put("document", document);
    body.put("item", item.get("id").asText());
    body.put("baseRevision", item.get("revision").asInt());
    switch (random.nextInt(4)) {
      case 0 -> body.put("action", "accept");
      case 1 -> body.put("action", "unsure");
      case 2 -> {
        body.put("action", "reject");
        body.put("reason", "other");
      }
      default -> {
        body.put("action", "comment");
        body.put("comment", "comment " + random.nextInt(1000));
      }
    }
    return body;
  }

  /** Whether it was acknowledged. A server that died gave no answer. */
  private boolean send(Served.Visitor who, Map<String, Object> body) throws Exception {
    String path = body.containsKey("action") ? "/api/decisions" : "/api/undo";
    Served.Answer answer;
    try {
      answer = who.post(path, body);
    } catch (IOException e) {
      return false;
    }
    boolean nothing =
        answer.status() == 409 && answer.body().path("error").asText().equals("nothing");
    assertTrue(answer.status() == 200 || nothing, answer.status() + " " + answer.body());
    if (answer.status() == 200) {
      acknowledged.put((String) body.get("eventId"), body.toString());
    }
    return true;
  }

  private List<Decision> export() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Served.Visitor who : visitors.values()) {
      lines.append(who.get("/api/export").raw().body());
    }
    return DecisionImport.read("export", lines.toString());
  }

  /** The same decisions in an empty review give the same export. */
  private void sameAfterReplay(List<Decision> stored) throws Exception {
    String before = ReviewOutcome.lines(stored);
    Path other = Files.createDirectories(out.resolve("other"));
    for (String document : DOCUMENTS) {
      new Trial().into(other, document);
    }
    Project project = new Project(List.of("anna", "ben"), List.of(), 2, 0, false);
    try (Served replay = new Served(other, project)) {
      Review review = new Review(new Shelf(other), replay.journal, project);
      DecisionImport.into(review, stored);
      assertEquals(before, ReviewOutcome.lines(review.ledger().all()));
    }
  }
}
