package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.DocumentScore;
import eluate.score.Perturbation;
import eluate.score.ScoreReport;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /** More for a measurement; 100 take half a minute. */
  private static final int TRIES = Integer.getInteger("eluate.tries", 5);

  @Test
  void swappedArmsInOneOfTenDocumentsAreSignificant() throws IOException {
    ChangesOfRuns runs = new ChangesOfRuns();
    ScoreReport before = runs.unchanged();
    ScoreReport now =
        runs.changed((i, record) -> i % 10 == 0 ? ChangesOfRuns.swapArms(record) : record);
    Difference headline = Comparison.of(now, before).difference("headline", Figure.EXACT_F1);
    assertEquals("worse", headline.meaning(), headline::toString);
    assertTrue(headline.interval().high() < 0, headline::toString);
  }

  @Test
  void aTenthOfAdverseEventsLessIsSignificant() throws IOException {
    ChangesOfRuns runs = new ChangesOfRuns();
    Random random = new Random(4);
    ScoreReport now = runs.changed((i, record) -> ChangesOfRuns.dropTenth(record, random));
    Comparison comparison = Comparison.of(now, runs.unchanged());
    assertEquals("worse", comparison.difference("adverseEvents", Figure.FOUND_F1).meaning());
    assertEquals("worse", comparison.difference("headline", Figure.EXACT_F1).meaning());
    assertEquals("no clear difference", comparison.difference("drugs", Figure.EXACT_F1).meaning());
  }

  @Test
  void anotherOrderIsNotSignificant() throws IOException {
    ChangesOfRuns runs = new ChangesOfRuns();
    ScoreReport before = runs.unchanged();
    for (int seed = 0; seed < TRIES; seed++) {
      Perturbation random = new Perturbation(seed);
      ScoreReport now = runs.changed((i, record) -> random.shuffle(record));
      for (Difference difference : Comparison.of(now, before).differences().values()) {
        assertFalse(difference.significant(), difference::toString);
      }
    }
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    ScoreReport run = Runs.report(20, 9);
    Comparison comparison = Comparison.of(run, run);
    assertEquals(List.of(), comparison.changes());
    Difference difference = comparison.difference("headline", Figure.EXACT_F1);
    assertEquals(new Interval(0, 0), difference.interval());
    assertEquals(1, difference.p());
    assertEquals("not defined", comparison.difference("scores", Figure.EXACT_F1).meaning());
  }

  @Test
  void saysWhichItemsWereWonAndLost() {
    JsonNode gold =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': 'studied'}, {'name': 'heparin', 'role':"
                + " 'prior'}, {'name': 'insulin', 'role': 'prior'}]}");
    JsonNode old =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': 'prior'}, {'name': 'heparin', 'role': 'prior',"
                + " 'confidence': 0.3}, {'name': 'codeine', 'role': 'prior'}]}");
    JsonNode out =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': 'studied'}, {'name': 'insulin', 'role':"
                + " 'studied'}, {'name': 'morphine', 'role': 'prior'}]}");
    Comparison comparison =
        Comparison.of(
            new ScoreReport(List.of(DocumentScore.of("x", gold, out))),
            new ScoreReport(List.of(DocumentScore.of("x", gold, old))));
    String text = ComparisonText.plain(comparison);
    assertEquals(
        """
        won: 3
          now exact, x drugs wrong role: gold={"name":"aspirin","role":"studied"}\
         out={"name":"aspirin","role":"prior"} «»
          now found, x drugs missed: gold={"name":"insulin","role":"prior"} «»
          extra gone, x drugs extra: out={"name":"codeine","role":"prior"} «»
        lost: 2
          no longer found, x drugs missed: gold={"name":"heparin","role":"prior"} «»
          extra new, x drugs extra: out={"name":"morphine","role":"prior"} «»
        """,
        text.substring(text.indexOf("won:")));
    assertEquals(
        "now exact", ComparisonText.json(comparison).at("/won/0/move").asText(), "in JSON too");
  }

  @Test
  void refusesRunsOnOtherGold() {
    ScoreReport one = Runs.report(3, 1);
    ScoreReport other = Runs.report(4, 1);
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(one, other));
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(other, one));
  }
}
