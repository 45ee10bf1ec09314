package eluate.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.Shared;
import eluate.document.Status;
import eluate.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final Pipeline PIPELINE = new Pipeline();

  private static List<Path> corpus() {
    return Shared.files(Path.of("corpus"), ".txt", ".html");
  }

  private static Outcome.Extracted extract(Path file) throws Exception {
    Outcome outcome = PIPELINE.run(file.toString(), Files.readAllBytes(file));
    return assertInstanceOf(Outcome.Extracted.class, outcome, outcome.toString());
  }

  @Test
  void everyQuoteStandsAtItsOffsets() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    for (Path file : corpus()) {
      Outcome.Extracted done = extract(file);
      String text = done.document().text();
      JsonNode record = mapper.readTree(RecordJson.write(done.record()));
      for (JsonNode evidence : record.findValues("evidence")) {
        assertTrue(evidence.size() > 0, file + ": an item without evidence");
        for (JsonNode e : evidence) {
          assertEquals(
              e.get("quote").asText(),
              text.substring(e.get("start").asInt(), e.get("end").asInt()),
              file.toString());
        }
      }
    }
  }

  @Test
  void theSameBytesOnEveryRunAndThread() throws Exception {
    List<Path> files = corpus().stream().limit(12).toList();
    List<String> first = new ArrayList<>();
    for (Path file : files) {
      first.add(RecordJson.write(extract(file).record()));
    }
    List<String> again =
        Stream.concat(files.stream(), files.stream()).parallel().map(PipelineTest::json).toList();
    assertEquals(Stream.concat(first.stream(), first.stream()).toList(), again);
  }

  private static String json(Path file) {
    try {
      return RecordJson.write(extract(file).record());
    } catch (Exception e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  @Test
  void aBadPaperIsAnOutcomeToo() {
    Outcome outcome = PIPELINE.run("a/b.txt", new byte[0]);
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(Status.EMPTY, failed.status());
    assertEquals("a/b.txt", failed.source());
    assertTrue(failed.message().startsWith("a/b.txt: "), failed.message());
  }

  @Test
  void noTextIsTooOddToBeRead() {
    for (String odd :
        List.of(
            "x",
            "(",
            "1",
            "\uD800",
            "0".repeat(5000),
            "a b ".repeat(3000),
            "((((".repeat(500),
            "95% CI ".repeat(300),
            "± ± ±",
            "\n\n\n.",
            "Results:",
            "Patient 1",
            "\u202e١٢٣ mg")) {
      Outcome outcome = PIPELINE.run("odd.txt", odd.getBytes(StandardCharsets.UTF_8));
      assertInstanceOf(Outcome.Extracted.class, outcome, odd);
    }
  }
}
