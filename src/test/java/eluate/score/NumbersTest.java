package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "7, 7, true",
    "7, 7.4, true",
    "7, 7.5, false",
    "8, 7.5, true",
    "8, 8.5, true",
    "7.0, 7.04, true",
    "7.0, 7.06, false",
    "7.4, 7, false",
    "0.10, 0.12, true",
    "2.68, 2.675, false",
    "2.67, 2.675, true",
    "-4, 4, false",
    "null, null, true",
    "null, 4, false",
    "4, null, false",
    "'\"18\"', 18, true",
    "'\"18.50\"', 18.504, true",
    "'\"18.50\"', 18.51, false",
    "18, '\"18\"', true",
    "'\"many\"', '\" many\"', true",
    "'\"many\"', 3, false",
    "0.00001, 0.3, true",
    "120000, 120000.2, true",
  })
  void agree(String gold, String out, boolean agree) {
    JsonNode pair = Records.parse("[" + gold + "," + out + "]");
    assertEquals(agree, Numbers.agree(pair.get(0), pair.get(1)));
  }
}
