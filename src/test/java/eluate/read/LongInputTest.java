package eluate.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes a pattern run for ever. */
class LongInputTest {

  private static final Readers READERS = new Readers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        " ",
        "(",
        "A",
        "A. ",
        "RESULTS ",
        "RESULTS: ",
        "A B. C. ",
        "Roe J, ",
        "J. R. ",
        "x:",
        "2019;1:",
        "“a",
        "Department of ",
        "(95% CI 1.0 to ",
        "Home | ",
        "a-year-old ",
        "AB CD "
      })
  void longRunsAreReadInTime(String unit) {
    String line = "A title.\n" + unit.repeat(60_000 / unit.length()) + "\nend";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> READERS.read("a.txt", line.getBytes(StandardCharsets.UTF_8)));
  }
}
