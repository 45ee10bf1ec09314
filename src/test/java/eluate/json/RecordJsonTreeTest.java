package eluate.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTreeTest {

  @TempDir private Path folder;

  @Test
  void readsPastAByteOrderMark() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "\uFEFF{\"id\": \"a\"}");
    assertEquals("a", RecordJson.readTree(file).get("id").asText());
  }

  @Test
  void keepsPrintedDigits() throws IOException {
    assertEquals("0.10", RecordJson.parseTree("a", 1, "{\"v\": 0.10}").get("v").asText());
  }

  @Test
  void asksForUtf8() throws IOException {
    Path file = Files.write(folder.resolve("a.json"), new byte[] {'"', (byte) 0xe4, '"'});
    assertEquals(
        file + ": not in UTF-8; save it in that encoding",
        assertThrows(JsonFileException.class, () -> RecordJson.readTree(file)).getMessage());
  }

  @Test
  void namesLineAndColumnOfWhatIsNoJson() {
    JsonFileException e =
        assertThrows(
            JsonFileException.class, () -> RecordJson.parseTree("f.jsonl", 7, "{\"a\": nil}"));
    assertTrue(e.getMessage().startsWith("f.jsonl:7:"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"'',1:1", "/a,2:8", "/a/0,2:9", "/a/1,3:2", "/a/1/b,3:8", "/c,4:6", "/d,1:1"})
  void findsWhereAValueStands(String pointer, String place) {
    String json = "{\n  \"a\": [1,\n {\"b\": 2}],\n\"c\": null}";
    String expected = pointer.equals("/d") ? "f" : "f:" + place;
    assertEquals(expected, RecordJson.place("f", 1, json, JsonPointer.compile(pointer)));
  }
}
