package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a table's cell says, it is read as numbers or as none; see {@code ReaderFuzzTest}. */
class CellFuzzTest {

  private static final int SIZE = 30;

  @FuzzTest(maxDuration = "2m")
  void cell(byte[] bytes) {
    CellNumber number = CellNumber.read(new String(bytes, StandardCharsets.UTF_8));
    if (number != null) {
      CellNumber counted = number.asCount(SIZE, true);
      if (number.counts()) {
        assertTrue(number.people() >= 0);
      }
      assertTrue(counted == null || counted.counts());
      assertTrue(number.total() == null || number.total() >= 0);
    }
  }
}
