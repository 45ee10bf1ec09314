package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentScoreTest {

  private static final String A = "{name:'aspirin',role:'studied'}";
  private static final String B = "{name:'heparin',role:'prior'}";
  private static final String MAYBE = "{name:'placebo',role:'comparator',optional:true}";

  @Test
  void anOptionalItemIsNeitherAskedForNorHeldAgainstTheOutput() {
    JsonNode gold = drugs(A, MAYBE);
    assertEquals(new Tally(1, 1, 1, 1), score(gold, drugs(A)));
    assertEquals(new Tally(1, 1, 1, 1), score(gold, drugs(A, MAYBE)));
    assertEquals(new Tally(1, 1, 1, 1), score(gold, drugs(MAYBE, A, MAYBE)));
    assertEquals(new Tally(1, 0, 0, 0), score(gold, drugs(MAYBE)));
  }

  @Test
  void whatIsGivenTwiceIsExtraOnce() {
    assertEquals(new Tally(1, 2, 1, 1), score(drugs(A), drugs(A, A)));
  }

  @Test
  void theItemThatFitsBestIsThePartner() {
    JsonNode gold = drugs("{name:'insulin',role:'studied'}");
    JsonNode out = drugs("{name:'insulin glargine',role:'studied'}", gold.at("/drugs/0") + "");
    assertEquals(new Tally(1, 2, 1, 1), score(gold, out));
  }

  @Test
  void aPartnerIsLeftToTheItemThatHasNoOther() {
    JsonNode gold = drugs("{name:'insulin'}", "{name:'insulin glargine'}");
    JsonNode out = drugs("{name:'insulin glargine'}", "{name:'insulin aspart'}");
    assertEquals(new Tally(2, 2, 2, 1), score(gold, out));
  }

  @Test
  void aMissingRecordIsOneWithNoItems() {
    DocumentScore score = DocumentScore.of("x", drugs(A, B), null);
    assertTrue(score.missing());
    assertEquals(new Tally(2, 0, 0, 0), score.tallies().get(Family.DRUGS));
    assertEquals(2, score.findings().size());
  }

  @Test
  void findingsSayWhatIsMissedWrongAndExtra() {
    JsonNode out =
        drugs(
            "{name:'heparin',role:'studied',evidence:[{quote:'on heparin'}]}", "{name:'warfarin'}");
    ScoreReport report = new ScoreReport(List.of(DocumentScore.of("x", drugs(A, B), out)));
    assertEquals(
        """
        x drugs missed: gold={"name":"aspirin","role":"studied"} «»
        x drugs wrong role: gold={"name":"heparin","role":"prior"}\
         out={"name":"heparin","role":"studied"} «on heparin»
        x drugs extra: out={"name":"warfarin"} «»
        """,
        ScoreText.details(report));
  }

  private static JsonNode drugs(String... items) {
    return Records.of(Family.DRUGS, items);
  }

  private static Tally score(JsonNode gold, JsonNode out) {
    return Records.score(Family.DRUGS, gold, out);
  }
}
