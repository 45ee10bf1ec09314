package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.cli.Main;
import eluate.curate.Decision;
import eluate.curate.DecisionImport;
import eluate.curate.ServedByChild;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Two reviewers decide at random in two browsers while the server is killed at random (rows S16 and
 * S21): what a page showed as saved is there, once, and replaying it gives the same export.
 */
class KillTest extends BrowserTest {
  private static final long SEED = Long.getLong("eluate.kill.seed", 20_261_122);

  /** More are for measuring: {@code -Deluate.kill.decisions=1000 -Deluate.kill.kills=20}. */
  private static final int DECISIONS = Integer.getInteger("eluate.kill.decisions", 60);

  private static final int KILLS = Integer.getInteger("eluate.kill.kills", 2);
  private static final List<String> DOCUMENTS = List.of("a", "b", "c");

  /** Accept, reject, unsure, flag, undo, redo; on and back; another document. */
  private static final String[] KEYS = {
    "a", "a", "a", "a", "x2", "x4", "s", "f", "u", "u", "U", "j", "k", "J", "K"
  };

  /** Notes what the page sends, and what the server acknowledges. */
  private static final String LISTEN =
      """
      (() => {
        window.sent = [];
        window.acknowledged = [];
        const real = window.fetch;
        window.fetch = async (path, options) => {
          const id = options?.method === 'POST' ? JSON.parse(options.body).eventId : null;
          if (id && !window.sent.includes(id)) window.sent.push(id);
          const answer = await real(path, options);
          if (id && answer.ok) {
            await answer.clone().json();
            window.acknowledged.push(id);
          }
          return answer;
        };
      })()
      """;

  private final Random random = new Random(SEED);
  private final Set<String> sent = new HashSet<>();
  private final Set<String> acknowledged = new HashSet<>();
  private ServedByChild child;
  private int port;

  private void up() throws Exception {
    String reviewers = "anna,ben";
    child =
        ServedByChild.start(
            List.of(),
            folder,
            "--reviewer",
            reviewers,
            "--blind-sample",
            "0",
            "--port",
            String.valueOf(port));
  }

  @AfterEach
  void down() {
    if (child != null) {
      child.kill();
    }
  }

  private Tab reviewer(String name) {
    Tab tab = person(child.link(name));
    tab.run(LISTEN);
    return tab;
  }

  private static int count(Tab tab, String what) {
    return tab.run("window." + what + ".length").asInt();
  }

  @Test
  void s16AndS21WhatAPageShowedAsSavedIsThereOnce() throws Exception {
    for (String document : DOCUMENTS) {
      extraction().sites(document, 40);
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    up();
    List<Tab> tabs = List.of(reviewer("anna"), reviewer("ben"));
    int kills = 0;
    while (count(tabs.get(0), "sent") + count(tabs.get(1), "sent") < DECISIONS) {
      Tab tab = tabs.get(random.nextInt(2));
      // Leaves a form or a question that an earlier key has opened.
      tab.tap("Escape");
      for (char key : KEYS[random.nextInt(KEYS.length)].toCharArray()) {
        tab.tap(String.valueOf(key));
      }
      int decided = count(tabs.get(0), "sent") + count(tabs.get(1), "sent");
      if (kills < KILLS && decided > (kills + 1) * DECISIONS / (KILLS + 1)) {
        kills++;
        // It dies while decisions are on their way, and more are taken while it is gone.
        child.kill();
        for (int i = 0; i < 5; i++) {
          tabs.get(i % 2).tap("a");
        }
        up();
      }
    }
    assertEquals(KILLS, kills);
    for (Tab tab : tabs) {
      tab.tap("Escape");
      tab.saved();
      tab.run("window.sent").forEach(id -> sent.add(id.asText()));
      JsonNode answered = tab.run("window.acknowledged");
      answered.forEach(id -> acknowledged.add(id.asText()));
      noComplaints(tab);
    }
    child.kill();
    stored(export(folder, "first"));
    Path again = Files.createDirectory(folder.resolve("again"));
    for (String document : DOCUMENTS) {
      new Extraction(again).sites(document, 40);
    }
    run("curate", "import", again, folder.resolve("first"));
    assertEquals(export(folder, "first"), export(again, "second"));
  }

  private void stored(String lines) throws Exception {
    List<Decision> decisions = DecisionImport.read("export", lines);
    Set<String> stored = new HashSet<>();
    decisions.forEach(d -> assertTrue(stored.add(d.eventId()), d + " is there twice"));
    acknowledged.forEach(id -> assertTrue(stored.contains(id), id + " was saved and is lost"));
    stored.forEach(id -> assertTrue(sent.contains(id), id + " was sent by nobody"));
    assertTrue(stored.size() > DECISIONS / 2, stored.size() + " of " + sent.size() + " are stored");
  }

  private String export(Path review, String name) throws Exception {
    run("curate", "export", review, "--out", folder.resolve(name));
    return Files.readString(folder.resolve(name).resolve("decisions.jsonl"));
  }

  private static void run(Object... words) {
    StringWriter text = new StringWriter();
    int code =
        new CommandLine(new Main())
            .setOut(new PrintWriter(text))
            .setErr(new PrintWriter(text))
            .execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
    assertTrue(code <= 1, text.toString());
  }
}
