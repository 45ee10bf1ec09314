package eluate.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A full disk and a port in use. */
class CurateFaultsTest {
  /** Blocks of 1 kB that a file may have: the driver unpacks its library of about 1.5 MB too. */
  private static final int LIMIT = 3000;

  @TempDir private Path out;

  @Test
  void s22AFullDiskIsSaidAndNothingCountsAsSaved() throws Exception {
    assumeTrue(
        Files.exists(Path.of("/bin/bash")) && System.getProperty("os.name").equals("Linux"),
        "needs a shell that can limit the size of files");
    new Trial().into(out, "trial");
    List<String> limited =
        List.of("/bin/bash", "-c", "ulimit -f " + LIMIT + "; exec \"$0\" \"$@\"");
    ServedByChild child =
        ServedByChild.start(limited, out, "--reviewer", "anna,ben", "--blind-sample", "0");
    Served.Visitor anna = new Served.Visitor(child.address(), child.link("anna"));
    JsonNode item = anna.item("trial", "scores", "value", "8.0");
    int acknowledged = 0;
    int status = 200;
    while (status == 200 && acknowledged < 2000) {
      Map<String, Object> comment =
          Map.of("comment", "x".repeat(2000), "baseRevision", acknowledged);
      Served.Answer answer = anna.decide("trial", item, "comment", comment);
      status = answer.status();
      acknowledged += status == 200 ? 1 : 0;
      assertTrue(
          status == 200 || answer.body().get("message").asText().contains("nothing was saved"),
          String.valueOf(answer.body()));
    }
    assertEquals(507, status);
    item = anna.item("trial", "scores", "value", "8.0");
    assertEquals(acknowledged, item.get("revision").asInt(), "still readable, and unchanged");
    child.kill();
    child = ServedByChild.start(List.of(), out, "--reviewer", "anna,ben");
    anna = anna.at(child.address());
    item = anna.item("trial", "scores", "value", "8.0");
    assertEquals(acknowledged, item.get("revision").asInt(), "after a restart too");
    assertEquals(200, anna.decide("trial", item, "flag", Map.of()).status());
    child.kill();
  }

  @Test
  void s26APortInUse() throws Exception {
    new Trial().into(out, "trial");
    try (Served first = new Served(out.resolve("."), Served.TWO)) {
      URI address = URI.create(first.server.address());
      assertTrue(address.getPort() >= 8765, "the first free port is printed");
    }
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StringWriter text = new StringWriter();
      int code =
          new CommandLine(new Main())
              .setOut(new PrintWriter(text))
              .setErr(new PrintWriter(text))
              .execute("curate", out.toString(), "--port", String.valueOf(taken.getLocalPort()));
      assertEquals(2, code, text.toString());
      assertTrue(text.toString().contains("port " + taken.getLocalPort()), text.toString());
    }
  }

  @Test
  void s26TheNextPortWhereOneIsInUse() throws Exception {
    new Trial().into(out, "trial");
    Path second = Files.createDirectories(out.resolve("second"));
    new Trial().into(second, "trial");
    try (Served one = new Served(out, Served.TWO);
        Served other = new Served(second, Served.TWO)) {
      int first = URI.create(one.server.address()).getPort();
      assertTrue(URI.create(other.server.address()).getPort() > first);
    }
  }
}
