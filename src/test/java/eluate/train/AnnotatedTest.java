package eluate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eluate.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedTest {

  @TempDir private Path folder;

  private List<Annotated> read(String lines) throws IOException {
    return Annotated.read(Files.writeString(folder.resolve("a.jsonl"), lines));
  }

  private String refusal(String lines) {
    String message = assertThrows(IllegalArgumentException.class, () -> read(lines)).getMessage();
    return message.substring(message.indexOf("a.jsonl"));
  }

  @Test
  void countsCodePoints() throws IOException {
    List<Annotated> texts =
        read(
            "{\"id\": \"1\", \"text\": \"𝛼 rash\", \"spans\": [{\"type\": \"E\", \"start\": 2, \"end\": 6,"
                + " \"text\": \"rash\"}], \"relations\": [{\"type\": \"R\", \"args\": [{\"span\": 0}]}],"
                + " \"meta\": {\"pmid\": \"77\"}}\n\n{\"id\": \"2\", \"text\": \"x\", \"spans\": []}\n");
    assertEquals(new Annotated.Mark(new Span(3, 7), "E", "R"), texts.get(0).marks().get(0));
    assertEquals("77", texts.get(0).paper());
    assertEquals("2", texts.get(1).paper());
  }

  @Test
  void namesTheLine() {
    assertEquals("a.jsonl:1: no \"text\"", refusal("{\"id\": \"1\"}"));
    String span = "{\"type\": \"E\", \"start\": 1, \"end\": %d, \"text\": \"%s\"}";
    String line = "{\"id\": \"1\", \"text\": \"a rash\", \"spans\": [" + span + "]}";
    assertEquals("a.jsonl:1: no span of the text: 1..9", refusal(line.formatted(9, "rash")));
    assertEquals(
        "a.jsonl:2: \"rash\" does not stand at its span",
        refusal("\n" + line.formatted(5, "rash")));
    assertEquals("a.jsonl:1: ", refusal("{\"id\":").substring(0, 11));
  }
}
