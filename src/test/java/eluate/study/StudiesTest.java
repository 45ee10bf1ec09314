package eluate.study;

import static eluate.study.Made.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudiesTest {

  private static final String COLD = "Ebastine for acquired cold urticaria";
  private static final String WORDS =
      "Seventy-six adults were randomly assigned to ebastine 20 mg once daily or placebo for eight"
          + " weeks, and the urticaria control test was better with ebastine than with placebo. ";

  private static Map<String, Placed> place(Map<String, Decision> earlier, Made... documents) {
    List<Report> reports = new ArrayList<>();
    for (Made document : documents) {
      reports.add(document.report());
    }
    Map<String, Placed> placed = new TreeMap<>();
    Studies.of(reports, earlier).forEach(p -> placed.put(p.report().id(), p));
    return placed;
  }

  private static Map<String, Placed> place(Made... documents) {
    return place(Map.of(), documents);
  }

  private static boolean together(Made... documents) {
    return place(documents).values().stream().map(Placed::study).distinct().count() == 1;
  }

  @Test
  void aRegistersNumberMakesOneStudy() {
    Map<String, Placed> placed =
        place(
            document("a").title("Main results of ebastine").nct("NCT01234567"),
            document("b")
                .title("Quality of life under drugs")
                .numbers("ClinicalTrials.gov/NCT01234567"),
            document("c").kind("registry").nct("NCT01234567"),
            document("d").title("Another drug altogether").nct("NCT07654321"));
    assertEquals("NCT01234567", placed.get("a").study());
    assertEquals("NCT01234567", placed.get("b").study());
    assertEquals("NCT01234567", placed.get("c").study());
    assertEquals("NCT07654321", placed.get("d").study());
    assertEquals("registered as NCT01234567 (a)", placed.get("b").reason());
  }

  @Test
  void numbersOfSeveralRegistersAreOneTrialAndOfOneRegisterAreSeveral() {
    assertTrue(
        together(
            document("a").numbers("ClinicalTrials.gov/NCT01234567", "EudraCT/2009-012345-67"),
            document("b").numbers("EudraCT/2009-012345-67")));
    Map<String, Placed> placed =
        place(
            document("both").numbers("X/NCT01111111", "X/NCT02222222"),
            document("one").nct("NCT01111111"),
            document("two").nct("NCT02222222"),
            document("too").numbers("X/NCT02222222", "X/NCT01111111"));
    assertEquals("NCT01111111", placed.get("one").study());
    assertEquals("NCT02222222", placed.get("two").study());
    assertEquals(placed.get("both").study(), placed.get("too").study());
    assertEquals("both", placed.get("both").study());
    assertTrue(placed.get("both").related().get(0).startsWith("NCT01111111"));
  }

  @Test
  void theTextsOwnNumbersCountWhereNoCatalogueHasThem() {
    assertTrue(
        together(
            document("a").text(WORDS + "Trial registration: ISRCTN12345678."),
            document("b").text("Much else. " + WORDS + " (ISRCTN 12345678)")));
  }

  @Test
  void whatPoolsStudiesIsNeverOneOfThem() {
    Map<String, Placed> placed =
        place(
            document("trial").title(COLD).nct("NCT01234567").authors("Okafor A", "Lind B"),
            document("meta")
                .title(COLD + ": a meta-analysis")
                .nct("NCT01234567")
                .authors("Okafor A", "Lind B"),
            document("review")
                .kind("review")
                .title(COLD)
                .nct("NCT01234567")
                .authors("Okafor A", "Lind B"),
            document("label").kind("monograph").title(COLD).nct("NCT01234567"),
            document("typed")
                .title(COLD)
                .types("Meta-Analysis", "Journal Article")
                .nct("NCT01234567"));
    assertEquals("NCT01234567", placed.get("trial").study());
    for (String pooled : List.of("meta", "review", "label", "typed")) {
      assertTrue(!placed.get(pooled).study().equals("NCT01234567"), pooled);
      assertEquals(
          List.of("NCT01234567 (registered as NCT01234567)"), placed.get(pooled).related());
    }
  }

  @Test
  void aCaseWithALookAtTheLiteratureReportsItself() {
    assertEquals(
        Report.Role.REPORT,
        document("a").kind("case-report").types("Case Reports", "Review").report().role());
    assertEquals(Report.Role.COMMENT, document("a").types("Comment", "Letter").report().role());
  }

  @Test
  void theSamePaperTwiceIsADuplicateOfTheLongerOne() {
    Map<String, Placed> placed =
        place(
            document("abstract").pmid("77").title(COLD).text(WORDS),
            document("pdf").doi("10.1000/A").title(COLD).text("Full. " + WORDS.repeat(9)),
            document("xml")
                .doi("10.1000/a")
                .pmid("77")
                .title(COLD + "!")
                .text("Full text. " + WORDS.repeat(5)),
            document("copy").text(WORDS.replace(",", " ,\n")));
    assertEquals("pdf", placed.get("abstract").duplicateOf());
    assertEquals("pdf", placed.get("xml").duplicateOf());
    assertEquals("pdf", placed.get("copy").duplicateOf());
    assertNull(placed.get("pdf").duplicateOf());
    assertEquals(1, placed.values().stream().map(Placed::study).distinct().count());
  }

  @Test
  void abstractsOfOneMeetingShareANumberAndAreNoDuplicates() {
    Map<String, Placed> placed =
        place(
            document("a").doi("10.1000/meeting").title(COLD).text("A: " + WORDS),
            document("b")
                .doi("10.1000/meeting")
                .title("Colchicine after heart attacks")
                .text("B: " + WORDS));
    assertNull(placed.get("b").duplicateOf());
    assertEquals("b", placed.get("b").study());
    assertEquals(List.of("a (same DOI, other title)"), placed.get("b").look());
  }

  @Test
  void aPressItemBelongsToTheStudyOfThePaperItNames() {
    Map<String, Placed> placed =
        place(
            document("paper").doi("10.1000/a").title(COLD),
            document("press")
                .kind("news")
                .doi("10.1000/a")
                .title("Hope for people who fear the cold"));
    assertEquals("paper", placed.get("press").study());
    assertNull(placed.get("press").duplicateOf());
  }

  @Test
  void titleAndAuthorsMakeOneStudy() {
    Made meeting =
        document("a").title(COLD + ": preliminary results").authors("Okafor AB", "Lind B", "Roy C");
    assertTrue(
        together(meeting, document("b").title(COLD).authors("Okafor, Ada", "Roy, C", "Lind, B")));
    Map<String, Placed> others =
        place(meeting, document("b").title(COLD).authors("Other D", "Person E"));
    assertEquals("b", others.get("b").study());
    assertEquals(List.of("a (same title)"), others.get("b").look());
    assertTrue(
        !together(
            document("a").title(COLD).treats("ebastine", "urticaria").authors("Okafor AB"),
            document("b").title(COLD).treats("rupatadine", "urticaria").authors("Okafor AB")));
  }

  @Test
  void trialsThatARegisterTellsApartStayApart() {
    assertTrue(
        !together(
            document("a").title(COLD).authors("Okafor AB").nct("NCT01234567"),
            document("b").title(COLD).authors("Okafor AB").nct("NCT07654321"),
            document("c").title(COLD).authors("Okafor AB")));
  }

  @Test
  void armsAndDrugMakeOneStudyWithTheSameResultsOrAuthors() {
    Made a =
        document("a").arms(39, 37).treats("ebastine", "urticaria").results("12.3", "8.05", "6.1");
    assertTrue(
        together(
            a, document("b").arms(37, 39).treats("ebastine", "urticaria").results("12.3", "8.05")));
    Map<String, Placed> chance =
        place(a, document("b").arms(37, 39).treats("ebastine", "urticaria").results("4.4"));
    assertEquals("b", chance.get("b").study());
    assertEquals(List.of("a (same arm sizes (37, 39) and drug)"), chance.get("b").look());
    assertTrue(
        together(
            document("a").arms(30, 30).treats("ebastine", "urticaria").authors("Okafor A", "Roy C"),
            document("b")
                .arms(30, 30)
                .treats("ebastine", "urticaria")
                .authors("Okafor A", "Roy C")));
    assertTrue(
        !together(
            a,
            document("b").arms(37, 39).treats("rupatadine", "urticaria").results("12.3", "8.05")));
  }

  @Test
  void catalogueLinksTieCorrectionsAndReportsAndNoComments() {
    Map<String, Placed> placed =
        place(
            document("paper").pmid("1").title(COLD),
            document("erratum").pmid("2").title("Correction").link("ErratumFor", "1"),
            document("comment").pmid("3").types("Comment").title("Too cold").link("CommentOn", "1"),
            document("register").kind("registry").nct("NCT01234567").link("ResultIn", "1"));
    assertEquals("NCT01234567", placed.get("paper").study());
    assertEquals("NCT01234567", placed.get("erratum").study());
    assertEquals("comment", placed.get("comment").study());
    assertEquals(
        List.of("NCT01234567 (catalogue says CommentOn)"), placed.get("comment").related());
  }

  @Test
  void theOrderOfTheDocumentsMakesNoDifference() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Made made = document("d" + i).title(COLD + " number " + i / 3).authors("Okafor A");
      reports.add(made.nct("NCT0123450" + i / 4 % 10).report());
    }
    List<Placed> expected = Studies.of(reports, Map.of());
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(reports, random);
      assertEquals(expected, Studies.of(reports, Map.of()));
    }
  }

  private static Map<String, Decision> lines(Map<String, Placed> placed) {
    Map<String, Decision> lines = new TreeMap<>();
    placed.forEach(
        (id, p) -> lines.put(id, new Decision(id, p.study(), p.duplicateOf(), p.checked())));
    return lines;
  }

  @Test
  void aCorrectionSticksAndNewReportsFollowTheOthers() {
    Made a = document("a").nct("NCT01234567");
    Made b = document("b").nct("NCT01234567");
    Made c = document("c").nct("NCT01234567");
    Made x = document("x").title("Something else");
    Map<String, Decision> lines = lines(place(a, b, c, x));
    lines.put("b", new Decision("b", "substudy", null, true));
    lines.put("x", new Decision("x", "NCT01234567", null, true));
    Map<String, Placed> placed = place(lines, a, b, c, x, document("0new").nct("NCT01234567"));
    assertEquals("substudy", placed.get("b").study());
    assertEquals("NCT01234567", placed.get("b").suggestedStudy());
    for (String id : List.of("a", "c", "x")) {
      assertEquals("NCT01234567", placed.get(id).study(), id);
    }
    assertEquals(placed, place(lines(placed), a, b, c, x, document("0new").nct("NCT01234567")));
    Map<String, Decision> released = lines(placed);
    released.remove("b");
    assertEquals(
        "NCT01234567", place(released, a, b, c, x).get("b").study(), "without its line it is free");
  }

  @Test
  void aCopyThatAPersonCallsNoneIsNone() {
    Made a = document("a").pmid("1").text(WORDS);
    Made b = document("b").pmid("1").text(WORDS + "More.");
    Map<String, Decision> lines = lines(place(a, b));
    assertEquals("b", lines.get("a").duplicateOf());
    lines.put("a", new Decision("a", "a", null, true));
    Map<String, Placed> placed = place(lines, a, b);
    assertNull(placed.get("a").duplicateOf());
    assertEquals("b", placed.get("a").suggestedDuplicateOf());
  }

  @Test
  void aStudyKeepsItsNameWhenAnEarlierDocumentJoins() {
    Made m = document("m").title(COLD).authors("Okafor A");
    Map<String, Decision> lines = lines(place(m));
    assertEquals(
        "m", place(lines, document("a").title(COLD).authors("Okafor A"), m).get("a").study());
  }
}
