package eluate.curate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tab of the browser, and a person's hands on the keyboard. */
final class Tab {
  private static final int CTRL = 2;
  private static final int SHIFT = 8;
  private static final long PATIENCE = 60_000;
  private static final Map<String, Integer> CODES =
      Map.of("Enter", 13, "Escape", 27, "Tab", 9, ",", 188, "-", 189, ".", 190, "/", 191, "[", 219);

  private final DevTools tools;
  private final String context;
  private final String session;
  private int keys;

  private Tab(DevTools tools, String context, String session) {
    this.tools = tools;
    this.context = context;
    this.session = session;
  }

  static Tab open(DevTools tools, String context) {
    String target =
        tools
            .call(
                null,
                "Target.createTarget",
                Map.of("url", "about:blank", "browserContextId", context))
            .path("targetId")
            .asText();
    String session =
        tools
            .call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    Tab tab = new Tab(tools, context, session);
    for (String domain : List.of("Runtime", "Log", "Page", "Network")) {
      tab.call(domain + ".enable", Map.of());
    }
    tab.call("Performance.enable", Map.of("timeDomain", "threadTicks"));
    tab.size(1280, 720, 1);
    // As if it were the window in front, so that several tabs have a caret each.
    tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return tab;
  }

  /** Another tab of the same person. */
  Tab another() {
    return open(tools, context);
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    return tools.call(session, method, parameters);
  }

  /** The window, in pixels of the screen, and how far the page is zoomed in. */
  void size(int width, int height, double zoom) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            (int) (width / zoom),
            "height",
            (int) (height / zoom),
            "deviceScaleFactor",
            zoom,
            "mobile",
            false));
  }

  void dark(boolean dark) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  Tab offline(boolean offline) {
    call(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  Tab visit(String address) {
    call("Page.navigate", Map.of("url", address));
    return this;
  }

  /** What a script gives; promises are waited for. */
  JsonNode run(String script) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(script + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  String text(String selector) {
    return run("document.querySelector('" + selector + "')?.innerText ?? ''").asText();
  }

  /** Waits until a script gives true. */
  Tab until(String script) {
    long end = System.nanoTime() + PATIENCE * 1_000_000;
    while (!run(script).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "never came true: " + script + "\n" + text("#said") + "\n" + text("#card"));
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    return this;
  }

  /** Waits until all is saved. */
  Tab saved() {
    return until("document.querySelector('#saved').innerText.includes('all saved')");
  }

  /** Presses keys one after the other: letters as they are, others by name, Ctrl+ before one. */
  Tab press(String... names) {
    for (String name : names) {
      key(name, false);
      key(name, true);
      keys++;
    }
    return drawn();
  }

  /** Presses a key, and waits for nothing. */
  void tap(String name) {
    key(name, false);
    key(name, true);
  }

  /** What a key or a click changes is shown a frame later. */
  private Tab drawn() {
    run("new Promise(done => setTimeout(done, 50))");
    return this;
  }

  /** A key that is held down: the keyboard repeats it. */
  Tab hold(String name, int repeats) {
    key(name, false);
    for (int i = 0; i < repeats; i++) {
      key(name, false, Map.of("autoRepeat", true));
    }
    key(name, true);
    return drawn();
  }

  private void key(String name, boolean up) {
    key(name, up, Map.of());
  }

  private void key(String name, boolean up, Map<String, ?> more) {
    boolean ctrl = name.startsWith("Ctrl+");
    String key = ctrl ? name.substring(5) : name;
    boolean letter = key.length() == 1;
    boolean shift = letter && (Character.isUpperCase(key.charAt(0)) || "?{}".contains(key));
    Map<String, Object> event = new HashMap<>();
    event.put("type", up ? "keyUp" : "keyDown");
    event.put("key", key);
    event.put("modifiers", (ctrl ? CTRL : 0) | (shift ? SHIFT : 0));
    // Letters and digits are their own codes; a point's letter code is that of the delete key.
    boolean plain = letter && Character.isLetterOrDigit(key.charAt(0));
    int code = plain ? Character.toUpperCase(key.charAt(0)) : CODES.getOrDefault(key, 0);
    event.put("windowsVirtualKeyCode", code);
    if (!up && !ctrl && (letter || key.equals("Enter"))) {
      event.put("text", letter ? key : "\r");
    }
    event.putAll(more);
    call("Input.dispatchKeyEvent", event);
  }

  /**
   * Composes a text with an input method, as is done for Japanese: it is not there for good yet.
   */
  Tab compose(String text) {
    int end = text.length();
    call(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", end, "selectionEnd", end));
    return drawn();
  }

  /** Takes a text in the place of what is composed. */
  Tab commit(String text) {
    call("Input.insertText", Map.of("text", text));
    return drawn();
  }

  /** Types a text letter by letter. */
  Tab type(String text) {
    int before = keys;
    press(text.chars().mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new));
    keys = before;
    return this;
  }

  /** Keys pressed since the last question, letters that were typed left out. */
  int keys() {
    int pressed = keys;
    keys = 0;
    return pressed;
  }

  /** Clicks in the middle of an element. */
  Tab click(String selector, int times) {
    JsonNode at =
        run(
            "(() => {const b = document.querySelector('"
                + selector
                + "').getBoundingClientRect(); return {x: b.x + b.width / 2, y: b.y + b.height / 2}})()");
    for (int i = 1; i <= times; i++) {
      for (String type : List.of("mousePressed", "mouseReleased")) {
        call(
            "Input.dispatchMouseEvent",
            Map.of(
                "type",
                type,
                "x",
                at.get("x").asDouble(),
                "y",
                at.get("y").asDouble(),
                "button",
                "left",
                "clickCount",
                i));
      }
    }
    return drawn();
  }

  /** Milliseconds of processor time that the page has taken so far. */
  double cpu() {
    for (JsonNode metric : call("Performance.getMetrics", Map.of()).path("metrics")) {
      if (metric.path("name").asText().equals("TaskDuration")) {
        return 1000 * metric.path("value").asDouble();
      }
    }
    throw new AssertionError("the browser doesn't count");
  }

  /** Errors of scripts, and what the content policy refused. */
  List<String> complaints() {
    return tools.complaints();
  }
}
