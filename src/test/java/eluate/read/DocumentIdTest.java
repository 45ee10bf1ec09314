package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIdTest {

  @ParameterizedTest
  @CsvSource({
    "a/b/qi-2023.txt, qi-2023",
    "10.1000+x.y.html, 10.1000-x.y",
    "'a b\n(c).txt', a-b-c",
    "../../etc/passwd, passwd",
    ".hidden, hidden",
    "-rf.txt, rf",
    "..., document",
    "CON.txt, document-CON",
    "lpt1.txt, document-lpt1",
    "Größe.txt, Gr-e",
    "\u202eabc.txt, abc",
    "a\u0000b\u202efdp.txt, a-b-fdp",
    "a/..b..txt, b"
  })
  void isSafeOnEveryFileSystem(String path, String id) {
    assertEquals(id, DocumentId.of(path));
  }

  @Test
  void isNeverTooLong() {
    assertEquals(100, DocumentId.of("x".repeat(255) + ".txt").length());
  }
}
