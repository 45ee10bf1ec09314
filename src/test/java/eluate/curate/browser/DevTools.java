package eluate.curate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A conversation with a browser in its DevTools protocol: calls, answers, and what went wrong. */
final class DevTools {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 30;

  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private WebSocket socket;

  private DevTools() {}

  static DevTools connect(String address) throws Exception {
    DevTools tools = new DevTools();
    tools.socket =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(SECONDS))
            .build()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), tools.new Ear())
            .get(SECONDS, TimeUnit.SECONDS);
    return tools;
  }

  /** Calls a method without parameters. */
  JsonNode call(String session, String method) {
    return call(session, method, Map.of());
  }

  /**
   * Calls a method.
   *
   * @param session of a tab; null for the browser
   * @return its result
   */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = next.incrementAndGet();
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    call.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      call.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    synchronized (this) {
      socket.sendText(call.toString(), true).join();
    }
    JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new AssertionError(method + ": " + said.get("error"));
    }
    return said.path("result");
  }

  /** Errors of scripts and refused loads since the last question. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  void close() {
    socket.abort();
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = asked.remove(message.get("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    JsonNode said = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" -> {
        JsonNode details = said.path("exceptionDetails");
        complaints.add(
            details.path("exception").path("description").asText(details.path("text").asText()));
      }
      case "Log.entryAdded" -> {
        // A refused or lost request is the page's to deal with; what it does then is tested.
        if (!said.path("entry").path("source").asText().equals("network")) {
          complaints.add(said.path("entry").path("text").asText());
        }
      }
      default -> {
        // Nothing else is asked for.
      }
    }
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        try {
          hear(JSON.readTree(parts.toString()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          complaints.add("not JSON: " + parts);
        }
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
