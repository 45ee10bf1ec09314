package eluate.curate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program serving a review in a process of its own, as a user starts it. */
public final class ServedByChild {
  private final Process process;
  private String address;
  private final Map<String, String> links = new HashMap<>();

  private ServedByChild(Process process) {
    this.process = process;
  }

  /**
   * Starts it and waits for its links.
   *
   * @param before words of a command that runs the rest, for instance one that sets a limit
   */
  public static ServedByChild start(List<String> before, Path out, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("eluate.cli.Main", "curate", out.toString()));
    command.addAll(List.of(options));
    ServedByChild child =
        new ServedByChild(new ProcessBuilder(command).redirectErrorStream(true).start());
    child.readLinks();
    return child;
  }

  private void readLinks() throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    String line = lines.readLine();
    while (line != null) {
      said.append(line).append('\n');
      int link = line.indexOf("http://");
      if (line.startsWith("curation of ")) {
        address = line.substring(link, line.indexOf(',', link));
      } else if (line.startsWith("  ")) {
        links.put(line.substring(2, line.indexOf(':')), line.substring(link));
      }
      if (links.size() == 2) {
        return;
      }
      line = lines.readLine();
    }
    throw new IOException("the server did not start: " + said);
  }

  /** Where it answers. */
  public String address() {
    return address;
  }

  /** Somebody's link; works once. */
  public String link(String name) {
    return links.get(name);
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
