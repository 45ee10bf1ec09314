package eluate.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables drawn here, and the cells that are read from them. */
class PdfTableTest {

  private static final float[] COLUMNS = {60, 220, 320, 420};
  private static final String[][] ROWS = {
    {"Characteristic", "Salve (n = 20)", "None (n = 20)", "P value"},
    {"Age, years", "41.2 (9.8)", "43.0 (8.1)", "0.53"},
    {"Women", "12 (60)", "11 (55)", "0.75"},
    {"Itching, score", "7.1 (1.2)", "", "—"},
    {"Both elbows", "9 (45)", "8 (40)", "0.75"},
  };

  private static Sheet rows(Sheet sheet, float top, float step) {
    for (int i = 0; i < ROWS.length; i++) {
      for (int j = 0; j < ROWS[i].length; j++) {
        if (!ROWS[i][j].isEmpty()) {
          sheet.sized(8, COLUMNS[j], top + i * step, ROWS[i][j]);
        }
      }
    }
    return sheet;
  }

  private static Sheet prose(Sheet sheet, float y) {
    return sheet
        .text(60, y, "The people of both groups were much alike at the start of the trial, as the")
        .text(
            60,
            y + 12,
            "numbers show, and nobody had used a salve on the elbows in the year before.")
        .text(
            60,
            y + 24,
            "What they had tried instead is told in the next part of this short paper.");
  }

  private static String[][] cells(PdfPaper paper) {
    assertEquals(1, paper.tables().size(), paper.text());
    return paper.tables().get(0).rows().stream()
        .map(row -> row.stream().map(c -> c.of(paper.text())).toArray(String[]::new))
        .toArray(String[][]::new);
  }

  private static void alike(String[][] cells) {
    assertEquals(
        List.of(ROWS).stream().map(List::of).toList().toString(),
        List.of(cells).stream().map(List::of).toList().toString());
  }

  @Test
  void aTableWithRulingsAboveAndBelow() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).bold(8, 60, 130, "Table 1 The people of the trial");
    rows(sheet, 150, 11).rule(60, 140, 480, 140).rule(60, 153, 480, 153).rule(60, 200, 480, 200);
    sheet.sized(7, 60, 210, "Data are mean (SD) or number (percent).");
    PdfPaper paper = new PdfText().read(prose(sheet, 240).bytes());
    alike(cells(paper));
    Table table = paper.tables().get(0);
    assertEquals("Table 1 The people of the trial", table.caption().of(paper.text()));
    assertTrue(table.span().of(paper.text()).endsWith("number (percent)."), paper.text());
  }

  @Test
  void aTableWithAGrid() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).bold(8, 60, 130, "Table 1. The people of the trial");
    rows(sheet, 150, 14);
    for (int i = 0; i <= ROWS.length; i++) {
      sheet.rule(56, 140 + 14 * i, 480, 140 + 14 * i);
    }
    for (float x : new float[] {56, 214, 314, 414, 480}) {
      sheet.rule(x, 140, x, 140 + 14 * ROWS.length);
    }
    alike(cells(new PdfText().read(prose(sheet, 260).bytes())));
  }

  @Test
  void aTableWithoutRulings() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).bold(8, 60, 130, "Table 1: The people of the trial");
    alike(cells(new PdfText().read(prose(rows(sheet, 148, 11), 230).bytes())));
  }

  @Test
  void aTableInOneOfTwoColumns() throws Exception {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 30; i++) {
      sheet.text(40, 60 + 12 * i, "This line is one of many lines of the left column, so");
    }
    sheet.bold(8, 310, 60, "Table 2 Itching");
    String[][] cells = {{"Week", "Salve", "None"}, {"1", "7.1", "7.3"}, {"2", "5.0", "7.2"}};
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < 3; j++) {
        sheet.sized(8, 310 + 80 * j, 80 + 11 * i, cells[i][j]);
      }
    }
    sheet.rule(310, 70, 550, 70).rule(310, 83, 550, 83).rule(310, 106, 550, 106);
    for (int i = 5; i < 30; i++) {
      sheet.text(310, 60 + 12 * i, "And this is one of many lines of the right one, so");
    }
    PdfPaper paper = new PdfText().read(sheet.bytes());
    assertEquals("7.2", cells(paper)[2][2]);
    assertEquals(3, cells(paper).length);
  }

  @Test
  void aHeadOverTwoColumnsStandsInBoth() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).bold(8, 60, 130, "Table 3 Itching by week and group");
    sheet.rule(60, 138, 480, 138).sized(8, 265, 148, "Score").rule(220, 151, 400, 151);
    String[][] cells = {
      {"Week", "Salve", "None", "P"}, {"1", "7.1 (1.0)", "7.3 (1.1)", "0.5"},
      {"2", "5.0 (1.0)", "7.2 (1.2)", "0.01"}, {"3", "4.0 (0.9)", "7.0 (1.0)", "0.01"}
    };
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < 4; j++) {
        sheet.sized(8, COLUMNS[j], 160 + 11 * i, cells[i][j]);
      }
    }
    sheet.rule(60, 164, 480, 164).rule(60, 198, 480, 198);
    String[][] read = cells(new PdfText().read(prose(sheet, 230).bytes()));
    assertEquals(List.of("", "Score", "Score", ""), List.of(read[0]));
    assertEquals(List.of(cells[2]), List.of(read[3]));
  }

  @Test
  void wrappedCellsAreOne() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).bold(8, 60, 130, "Table 4 Other things that were counted");
    sheet.rule(60, 138, 480, 138);
    sheet.sized(8, 60, 148, "Thing").sized(8, 320, 148, "Number").rule(60, 152, 480, 152);
    sheet.sized(8, 60, 162, "People who came on the first day and");
    sheet.sized(8, 60, 171, "stayed until the evening").sized(8, 320, 162, "12 (30)");
    sheet.sized(8, 60, 186, "People who left before noon").sized(8, 320, 186, "8 (20)");
    sheet.sized(8, 60, 201, "People whom nobody had seen for");
    sheet.sized(8, 60, 210, "more than a week").sized(8, 320, 201, "3 (8)");
    sheet.sized(8, 60, 225, "All").sized(8, 320, 225, "40").rule(60, 230, 480, 230);
    String[][] read = cells(new PdfText().read(prose(sheet, 260).bytes()));
    assertEquals(5, read.length);
    assertEquals("People who came on the first day and stayed until the evening", read[1][0]);
    assertEquals("3 (8)", read[3][1]);
  }

  @Test
  void aTableStandsBehindTheParagraphThatNamesIt() throws Exception {
    Sheet sheet = prose(new Sheet(), 60).text(60, 110, "Table 6 shows who they were. More is told");
    prose(
        sheet.text(60, 122, "on the next page of this paper, and after that nothing at all."), 150);
    sheet.newPage().bold(8, 60, 60, "Table 6 The people of the trial");
    rows(sheet, 80, 11).rule(60, 70, 480, 70).rule(60, 83, 480, 83).rule(60, 130, 480, 130);
    PdfPaper paper = new PdfText().read(prose(sheet, 160).bytes());
    alike(cells(paper));
    int table = paper.tables().get(0).span().start();
    int named = paper.text().indexOf("Table 6 shows");
    assertTrue(named >= 0 && named < table, paper.text());
    assertEquals(1, paper.text().substring(named, table).split("\n\n").length, paper.text());
    assertEquals(List.of(1, 2, 1, 2), paper.pages().stream().map(page -> page.number()).toList());
  }

  @Test
  void textInTwoColumnsIsNoTable() throws Exception {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 30; i++) {
      sheet.text(40, 60 + 12 * i, "Table 5 is named in this line of the left column, so");
      sheet.text(310, 60 + 12 * i, "and this is one of many lines of the right one, so");
    }
    assertEquals(List.of(), new PdfText().read(sheet.bytes()).tables());
  }
}
