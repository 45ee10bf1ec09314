package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.DocumentScore;
import eluate.score.ScoreReport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  /** Half of 400 documents right: the normal approximation gives 0.5 ± 1.96 · 0.025. */
  @Test
  void anIntervalIsAsWideAsTheNumberOfDocumentsMakesIt() {
    Interval interval =
        Assessment.of(Runs.report(400, 200)).estimate("drugs", Figure.EXACT_F1).interval();
    assertEquals(0.451, interval.low(), 0.006);
    assertEquals(0.549, interval.high(), 0.006);
  }

  @Test
  void theSameRunGivesTheSameInterval() {
    assertEquals(
        Assessment.of(Runs.report(30, 11)).estimates(),
        Assessment.of(Runs.report(30, 11)).estimates());
  }

  @Test
  void oneDocumentHasNoInterval() {
    Estimate f1 = Assessment.of(Runs.report(1, 1)).estimate("drugs", Figure.EXACT_F1);
    assertEquals(1, f1.value());
    assertNull(f1.interval());
  }

  @Test
  void whatHasNothingToDivideIsNotDefined() {
    JsonNode gold = Runs.record("article", "aspirin");
    DocumentScore nothing = DocumentScore.of("x", gold, null);
    Assessment assessment = Assessment.of(new ScoreReport(List.of(nothing, nothing)));
    assertFalse(assessment.estimate("drugs", "exact precision").defined());
    assertEquals(0, assessment.estimate("drugs", "exact recall").value());
    assertEquals(0, assessment.estimate("drugs", Figure.EXACT_F1).value());
    assertFalse(assessment.estimate("scores", Figure.EXACT_F1).defined());
    assertFalse(assessment.estimate("drugs.role", Figure.ACCURACY).defined());
    assertTrue(
        AssessmentText.plain(assessment, false)
            .contains(
                "drugs             2    0      0      0  not def.  0.000 .00-.00  0.000 .00-.00"),
        AssessmentText.plain(assessment, false));
    assertTrue(AssessmentJson.of(assessment).at("/scores/exact f1/value").isNull(), "null in JSON");
  }

  /** One document with four drugs right, one with none of two: 4 of 6 items, half of documents. */
  @Test
  void microCountsItemsAndMacroCountsDocuments() {
    ScoreReport report =
        new ScoreReport(
            List.of(
                DocumentScore.of(
                    "a",
                    Runs.record("article", "aspirin", "heparin", "insulin", "digoxin"),
                    Runs.record("article", "aspirin", "heparin", "insulin", "digoxin")),
                DocumentScore.of(
                    "b",
                    Runs.record("news", "codeine", "morphine"),
                    Runs.record("news", "warfarin", "tramadol")),
                DocumentScore.of("c", Runs.record("news"), Runs.record("news"))));
    Assessment assessment = Assessment.of(report);
    assertEquals(4 / 6.0, assessment.estimate("drugs", Figure.EXACT_F1).value(), 1e-9);
    assertEquals(0.5, assessment.estimate("drugs", "exact macro f1").value(), 1e-9);
    assertEquals(2, assessment.estimate("drugs", "exact macro f1").under());
    assertEquals(List.of("article", "news"), List.copyOf(assessment.kinds().keySet()));
    assertEquals(0, assessment.kinds().get("news").estimate("drugs", Figure.EXACT_F1).value());
    assertEquals(2, assessment.kinds().get("news").report().documents().size());
  }

  @Test
  void theFiguresAreThoseOfTheReport() {
    ScoreReport report = Runs.report(7, 3);
    Assessment assessment = Assessment.of(report);
    assertEquals(
        report.headlineExact(),
        assessment.estimate(Figure.HEADLINE, Figure.EXACT_F1).value(),
        1e-12);
    assertEquals(
        report.pooled().foundRatios().recall(),
        assessment.estimate(Figure.POOLED, "found recall").value(),
        1e-12);
  }

  @Test
  void slotsAreJudgedOnPairsAndOnlyWhereGoldSaysSomething() {
    JsonNode gold =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': 'studied', 'dose': '100 mg'},"
                + " {'name': 'heparin', 'role': 'prior', 'ignore': ['role']},"
                + " {'name': 'insulin', 'role': 'prior', 'dose': '4 IU'}]}");
    JsonNode out =
        Runs.parse(
            "{'drugs': [{'name': 'aspirin', 'role': 'prior', 'dose': '100 mg'},"
                + " {'name': 'heparin', 'role': 'studied', 'dose': '5000 IU'}]}");
    Assessment assessment =
        Assessment.of(new ScoreReport(List.of(DocumentScore.of("x", gold, out))));
    assertEquals(
        List.of("drugs.name 2 2", "drugs.role 0 1", "drugs.dose 1 1"),
        Stream.of("drugs.name", "drugs.role", "drugs.dose")
            .map(slot -> assessment.estimate(slot, Figure.ACCURACY))
            .map(e -> e.figure().row() + " " + (int) e.over() + " " + (int) e.under())
            .toList());
  }

  @Test
  void theFullReportHasItsTables() {
    String text = AssessmentText.plain(Assessment.of(Runs.report(3, 1)), true);
    for (String title :
        List.of("family ", "F1 over all items", "kinds of documents", "drugs.role ", "article ")) {
      assertTrue(text.contains(title), text);
    }
    assertTrue(
        text.endsWith(
            "documents 3, without a record 0; headline found 0.867, headline exact 0.867\n"),
        text);
    assertTrue(
        AssessmentText.markdown(Assessment.of(Runs.report(3, 1)))
            .contains("| drugs | 3 | 3 | 1 | 1 | 0.333 .00-1.0 |"));
  }
}
