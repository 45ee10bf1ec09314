package eluate.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "－x"})
  void aTextThatWouldRunGetsAnApostrophe(String text) {
    assertEquals("'" + text, SafeCell.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.35", "+4", "12", "placebo", "", "a = b", "−4 points"})
  void numbersAndOtherTextsStayAsTheyAre(String text) {
    assertEquals(text, SafeCell.of(text));
  }

  @Test
  void aSemicolonStartsACellInSomeCountries() {
    assertEquals("a;'=1+1", SafeCell.of("a;=1+1"));
    assertEquals("a; b", SafeCell.of("a; b"));
  }

  @Test
  void spreadsheetsAreKeptFromMakingDates() {
    assertEquals("'2-3", CsvStyle.EXCEL.cell("2-3"));
    assertEquals("'12345678901234567", CsvStyle.EXCEL.cell("12345678901234567"));
    assertEquals("2-3", CsvStyle.PLAIN.cell("2-3"));
    assertEquals("-0.350", CsvStyle.EXCEL.cell(new BigDecimal("-0.350")));
    assertEquals("1000", CsvStyle.EXCEL.cell(new BigDecimal("1E+3")));
  }
}
