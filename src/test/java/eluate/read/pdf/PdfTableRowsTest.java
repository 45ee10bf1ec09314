package eluate.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the rows and heads of a table begin and end. */
class PdfTableRowsTest {

  private static final float[] COLUMNS = {60, 220, 320, 420};

  private static Sheet sheet() {
    return new Sheet()
        .text(60, 60, "The people of both groups were much alike at the start of the trial, as the")
        .text(60, 72, "numbers show, and nobody had used a salve on the elbows in the year before.")
        .bold(8, 60, 130, "Table 1 Itching of the elbows")
        .rule(60, 138, 500, 138);
  }

  private static void row(Sheet sheet, float y, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.sized(8, COLUMNS[i], y, cells[i]);
      }
    }
  }

  private static List<List<String>> read(Sheet sheet) throws PdfException {
    PdfPaper paper = new PdfText().read(sheet.bytes());
    assertEquals(1, paper.tables().size(), paper.text());
    return paper.tables().get(0).rows().stream()
        .map(r -> r.stream().map(c -> c.of(paper.text())).toList())
        .toList();
  }

  @Test
  void aLineWithoutARulingGoesOnWhereEachRowHasOne() throws Exception {
    Sheet sheet = sheet();
    row(sheet, 148, "Characteristic", "Salve", "None", "P");
    row(sheet, 162, "Elbows", "20", "21", "0.5");
    row(sheet, 176, "Days", "3 (1-9)", "4 (1-8)", "0.6");
    row(sheet, 190, "Itching (told by 18 of", "2 no; 3 yes;", "4 no; 5 yes;", "0.7");
    row(sheet, 199, "20 and all others)", "1 yes/no;", "6 yes/no;", "");
    row(sheet, 213, "Nights", "5 (2-7)", "4 (2-8)", "0.8");
    for (float y : new float[] {152, 166, 180, 203, 217}) {
      sheet.rule(60, y, 500, y);
    }
    List<List<String>> rows = read(sheet);
    assertEquals(
        List.of(
            "Itching (told by 18 of 20 and all others)",
            "2 no; 3 yes; 1 yes/no;",
            "4 no; 5 yes; 6 yes/no;",
            "0.7"),
        rows.get(3));
    assertEquals(5, rows.size());
  }

  @Test
  void aTitleOfAPartIsNoHead() throws Exception {
    Sheet sheet = sheet();
    for (int i = 0; i < 4; i++) {
      sheet.bold(8, COLUMNS[i], 148, List.of("Week", "Salve", "None", "P").get(i));
    }
    sheet
        .bold(8, 60, 160, "Number and mean (SD) of the score that was told")
        .rule(60, 164, 500, 164);
    row(sheet, 174, "1", "20, 7.1 (1.0)", "20, 7.3 (1.1)", "0.5");
    row(sheet, 186, "2", "19, 5.0 (1.0)", "18, 7.2 (1.2)", "0.01");
    row(sheet, 198, "3", "19, 4.0 (0.9)", "18, 7.0 (1.0)", "0.01");
    sheet.rule(60, 202, 500, 202);
    List<List<String>> rows = read(sheet);
    assertEquals(List.of("Week", "Salve", "None", "P"), rows.get(0));
    assertEquals(
        List.of("Number and mean (SD) of the score that was told", "", "", ""), rows.get(1));
  }

  @Test
  void aHeadOverColumnsMayStandFarAboveItsRuling() throws Exception {
    Sheet sheet = sheet();
    row(sheet, 148, "", "Score of itching", "", "Difference of");
    sheet.rule(220, 161, 400, 161);
    row(sheet, 172, "Week", "Salve", "None", "the groups");
    sheet.rule(60, 176, 500, 176);
    row(sheet, 186, "1", "7.1 (1.0)", "7.3 (1.1)", "0.2");
    row(sheet, 198, "2", "5.0 (1.0)", "7.2 (1.2)", "2.2");
    row(sheet, 210, "3", "4.0 (0.9)", "7.0 (1.0)", "3.0");
    sheet.rule(60, 214, 500, 214);
    List<List<String>> rows = read(sheet);
    assertEquals(List.of("", "Score of itching", "Score of itching", ""), rows.get(0));
    assertEquals(List.of("Week", "Salve", "None", "Difference of the groups"), rows.get(1));
  }

  @Test
  void theLastWordsOfACellAreNoFootnote() throws Exception {
    Sheet sheet = sheet();
    row(sheet, 148, "Place", "What came of it");
    sheet.rule(60, 152, 500, 152);
    row(sheet, 162, "Library", "Nobody came, though the flyers lay there for a month.");
    row(sheet, 176, "Market", "Two came, who had been told of the trial by a neighbour and had");
    row(sheet, 186, "", "not seen any of the many posters that we had put up in the streets");
    sheet.rule(60, 192, 500, 192);
    List<List<String>> rows = read(sheet);
    assertEquals(3, rows.size());
    assertEquals(true, rows.get(2).get(1).endsWith("put up in the streets"));
  }
}
