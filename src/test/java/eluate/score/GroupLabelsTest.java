package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupLabelsTest {

  private static final JsonNode GOLD =
      Records.parse(
          "{groups:[{label:'patient 1',aliases:['Pt 1','first patient']},"
              + "{label:'pembrolizumab',aliases:['experimental arm']}]}");
  private static final JsonNode OUT =
      Records.parse("{groups:[{label:'arm A',aliases:['pembrolizumab plus chemotherapy']}]}");

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, all, true",
        "'', null, true",
        "the placebo group, Placebo arm, true",
        "patient 1, Pt 1, true",
        "patient 1, patient 2, false",
        "patient 1, patient, false",
        "first patient, patient 1, true",
        "placebo, placebo and background, true",
        "all, all women, false",
        "pembrolizumab, arm A, true",
        "pembrolizumab, nivolumab, false",
        "experimental, pembrolizumab, false",
        "experimental arm, pembrolizumab, true",
      })
  void agree(String gold, String out, boolean agree) {
    GroupLabels labels = new GroupLabels(GOLD, OUT, new Names());
    assertEquals(agree, labels.agree(label(gold), label(out)));
  }

  private static JsonNode label(String label) {
    return Records.parse(label == null ? "null" : "'" + label + "'");
  }
}
