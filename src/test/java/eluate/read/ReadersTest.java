package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Status;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

  private static final Readers READERS = new Readers();
  private static final String TEXT =
      "A trial of Größe. We treated 5 people; 10 µg ± 2, “good” in 3.\nNo one died.\n";

  private static Document read(byte[] bytes) throws UnreadableException {
    return READERS.read("folder/paper.txt", bytes);
  }

  private static Document read(String text) throws UnreadableException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void plainTextStaysAsItIs() throws Exception {
    Document document = read("\n" + TEXT + "a\tb\n\n");
    assertEquals("\n" + TEXT + "a\tb\n\n", document.text());
    assertEquals("paper", document.id());
    assertEquals("folder/paper.txt", document.source().path());
    assertEquals("text/plain", document.source().mediaType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void everyEncodingGivesTheSameText(String charset) throws Exception {
    assertEquals(TEXT, read(TEXT.getBytes(Charset.forName(charset))).text());
    if (charset.startsWith("UTF")) {
      assertEquals(TEXT, read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).text());
    }
  }

  @Test
  void saysWhenItTookAFileForWindows1252() throws Exception {
    List<Issue> issues = new ArrayList<>();
    READERS.read("a", "a.txt", TEXT.getBytes(Charset.forName("windows-1252")), issues::add);
    assertEquals("decoded-as-windows-1252", issues.get(0).code());
    issues.clear();
    READERS.read("a", "a.txt", TEXT.getBytes(StandardCharsets.UTF_8), issues::add);
    assertTrue(issues.isEmpty());
  }

  @Test
  void offsetsNeverCountLineEndsTwice() throws Exception {
    assertEquals("one\ntwo\nthree\n", read("one\r\ntwo\rthree\n").text());
  }

  @Test
  void everyOddSpaceIsOnePlainSpace() throws Exception {
    assertEquals("5 mg 3 1 2 x", read("5\u00a0mg\u20093\u202f1\u20072\u3000x").text());
    assertEquals("a b c", read("a\u0001b\u000bc").text());
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOneMark() throws Exception {
    assertEquals("a\uFFFDb\uFFFD", read("a\uD83D\uDE00b\uD83D\uDC8A").text());
  }

  @Test
  void whatNumbersDependOnIsKept() throws Exception {
    String text = "−0.35 (0·72), 5², ½, 10⁹/L, 1–2, ﬁbrosis, CD19⁺ and more of it.";
    assertEquals(text, read(text).text());
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, 0 bytes",
    "'   \n ', EMPTY, white space",
    "'%PDF-1.7 x', DAMAGED, PDF",
    "'PK\u0003\u0004xx', UNSUPPORTED, ZIP",
    "'\u001f\u008bxx', DAMAGED, compressed data",
    "'text\0with zeros', UNSUPPORTED, binary",
    "'{\"a\": 1}', UNSUPPORTED, JSON",
    "'<?xml version=\"1.0\"?><a/>', UNSUPPORTED, XML",
    "'<html><body><script>1</script></body></html>', EMPTY, no text"
  })
  void saysWhatCantBeRead(String content, Status status, String words) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    UnreadableException e = assertThrows(UnreadableException.class, () -> read(bytes));
    assertEquals(status, e.status());
    assertTrue(e.getMessage().startsWith("folder/paper.txt: "), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void refusesWhatIsTooLarge() {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> read(new byte[Readers.LARGEST + 1]));
    assertEquals(Status.TOO_LARGE, e.status());
  }

  @Test
  void hashesTheBytes() throws Exception {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        read("abc").source().sha256());
  }
}
