package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (java.io.IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static DocumentScore score(String gold, String out) {
    return DocumentScore.of("a", json(gold), json(out));
  }

  private static List<Cause> causes(String gold, String out) {
    return score(gold, out).findings().stream().map(Finding::cause).toList();
  }

  private static String scores(String... items) {
    return "{'scores': [" + String.join(",", items) + "]}";
  }

  private static String item(String measure, String value, String more, String quote) {
    return "{'measure': '"
        + measure
        + "', 'value': "
        + value
        + more
        + ", 'evidence': [{'quote': '"
        + quote
        + "'}]}";
  }

  @Test
  void whatIsMissed() {
    String gold = scores(item("FVC", "3.1", "", "the FVC was 3.1 litres"));
    assertEquals(List.of(Cause.NOT_NAMED), causes(gold, "{}"));
    String sameName = scores(item("FVC", "2.8", "", "at the end it was 2.8"));
    assertEquals(List.of(Cause.NUMBER_UNREAD, Cause.NOT_A_RESULT), causes(gold, sameName));
  }

  @Test
  void aNumberUnderAnotherNameOrInAnotherFamily() {
    String gold = scores(item("FVC", "31", "", "the FVC was 31 in all"));
    String otherName = scores(item("FEV1", "31", "", "FVC was 31"));
    assertEquals(List.of(Cause.WRONG_NAME, Cause.WRONG_NAME), causes(gold, otherName));
    String count = "{'patientCounts': [{'count': 31, 'evidence': [{'quote': 'FVC was 31'}]}]}";
    assertEquals(List.of(Cause.WRONG_ROLE, Cause.WRONG_ROLE), causes(gold, count));
  }

  @Test
  void slotsThatDiffer() {
    String quote = "the FVC was 3.1 litres";
    String gold = scores(item("FVC", "3.1", ", 'group': 'A', 'type': 'value'", quote));
    String group = scores(item("FVC", "3.1", ", 'group': 'B', 'type': 'value'", quote));
    assertEquals(List.of(Cause.WRONG_GROUP), causes(gold, group));
    String type = scores(item("FVC", "3.1", ", 'group': 'A', 'type': 'change'", quote));
    assertEquals(List.of(Cause.WRONG_ROLE), causes(gold, type));
    String time =
        scores(item("FVC", "3.1", ", 'group': 'A', 'type': 'value', 'timepoint': 'P4W'", quote));
    assertEquals(List.of(Cause.WRONG_TIME_POINT), causes(gold, time));
  }

  @Test
  void whatIsGivenOnceTooOften() {
    String fvc = item("FVC", "3.1", "", "the FVC was 3.1 litres");
    assertEquals(List.of(Cause.DUPLICATE), causes(scores(fvc), scores(fvc, fvc)));
  }

  @Test
  void groupsByCauseWithSharesAndExamples() {
    DocumentScore one =
        score(
            "{'drugs': [{'name': 'aspirin', 'role': 'studied'}, {'name': 'warfarin'}]}",
            "{'drugs': [{'name': 'aspirin', 'role': 'prior'}]}");
    ErrorReport errors = ErrorReport.of(new ScoreReport(List.of(one)));
    assertEquals(
        List.of(Cause.NOT_NAMED, Cause.WRONG_ROLE),
        errors.groups().stream().map(ErrorReport.Group::cause).toList());
    assertEquals(0.5, errors.groups().get(0).share());
    assertTrue(
        errors
            .text()
            .startsWith(
                "cause              count  share\nnot named              1  50.0%\n    a drugs missed: gold="),
        errors.text());
    JsonNode tree = json(errors.json());
    assertEquals(2, tree.get("wrong").asInt());
    assertEquals("not named", tree.at("/causes/0/cause").asText());
    assertEquals(1, tree.at("/causes/0/families/drugs").asInt());
    assertEquals("a", tree.at("/causes/0/examples/0/document").asText());
  }
}
