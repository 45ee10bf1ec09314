package eluate.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F49: a name is shown so that it can be neither two lines nor another name. */
class ShownTest {

  @ParameterizedTest
  @CsvSource({
    "'in/gr\u00f6\u00dfe 1.pdf', 'in/gr\u00f6\u00dfe 1.pdf'",
    "'in/a\nOK\tb.txt', 'in/a\\u000aOK\\u0009b.txt'",
    "'in/a\u202etxt.exe', 'in/a\\u202etxt.exe'",
    "'in/a\u0000\u001b[2J.txt', 'in/a\\u0000\\u001b[2J.txt'",
    "'in/\u200f\u2028\uFEFFa', 'in/\\u200f\\u2028\\ufeffa'"
  })
  void whatIsNotSeenIsWritten(String name, String shown) {
    assertEquals(shown, Shown.of(name));
  }
}
