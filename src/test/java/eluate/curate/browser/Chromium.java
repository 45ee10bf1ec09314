package eluate.curate.browser;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window, spoken to by its DevTools protocol. That needs no driver of its own:
 * Selenium would need one of just the browser's version, and Playwright brings 200 MB.
 */
final class Chromium implements Closeable {
  private static final List<Path> PLACES =
      Stream.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome-stable",
              "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Chromium(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /** The browser of this machine. */
  static Optional<Path> installed() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /** Starts it with an empty profile. */
  static Chromium start() throws Exception {
    Path profile = Files.createTempDirectory("eluate-chromium");
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless=new",
                // As root, which a build machine's user often is, there is no sandbox; the only
                // page that is opened is the project's own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 600 && (!Files.exists(port) || Files.size(port) == 0); i++) {
      if (!process.isAlive()) {
        throw new IOException("the browser ended at once with code " + process.exitValue());
      }
      Thread.sleep(50);
    }
    List<String> lines = Files.readAllLines(port, StandardCharsets.UTF_8);
    DevTools tools = DevTools.connect("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    return new Chromium(process, profile, tools);
  }

  /** A tab with cookies and storage of its own. */
  Tab person() {
    String context =
        tools.call(null, "Target.createBrowserContext").path("browserContextId").asText();
    return Tab.open(tools, context);
  }

  @Override
  public void close() throws IOException {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      // A helper process of the browser may still write; what is left goes with the system's
      // temporary files.
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (java.io.UncheckedIOException e) {
      profile.toFile().deleteOnExit();
    }
  }
}
