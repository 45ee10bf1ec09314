package eluate.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that is written row by row: a header that stays in sight, filters, numbers as numbers
 * with the digits that the paper prints, and texts as texts, never as formulas.
 */
final class Sheet {
  /** More links than this on a sheet make Excel call the file damaged. */
  private static final int MOST_LINKS = 65_000;

  /** Characters that a cell holds. */
  private static final int LONGEST = 32_767;

  private static final int ROWS_IN_MEMORY = 500;
  private static final int MOST_DECIMALS = 15;
  private static final String LINK = "0563C1";
  private static final String HEADER = "DDE6EE";

  /** Columns that hold sentences. */
  private static final Set<String> SENTENCES =
      Set.of("title", "groups", "quote", "before", "after", "sentence", "what it holds");

  /** Columns that hold names. */
  private static final Set<String> NAMES =
      Set.of(
          "document",
          "study",
          "duplicate of",
          "main report",
          "other reports",
          "duplicates",
          "name",
          "measure",
          "term",
          "fact",
          "sheet",
          "why",
          "file");

  private final Worksheet sheet;
  private final int columns;
  private int rows;
  private int links;

  /**
   * Starts a sheet.
   *
   * @param frozen how many columns stay in sight
   */
  Sheet(Workbook workbook, String name, List<String> header, int frozen) {
    sheet = workbook.newWorksheet(name);
    columns = header.size();
    for (int c = 0; c < columns; c++) {
      String title = header.get(c);
      sheet.inlineString(0, c, title);
      sheet.style(0, c).bold().fillColor(HEADER).set();
      sheet.width(c, width(title));
    }
    sheet.freezePane(frozen, 1);
    // On paper: the width of a page, the head on each.
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    rows = 1;
  }

  /** In characters. */
  private static int width(String title) {
    if (SENTENCES.contains(title)) {
      return 60;
    }
    return NAMES.contains(title) ? 26 : Math.max(12, title.length() + 4);
  }

  /**
   * Adds a row.
   *
   * @param cells texts, numbers, truth values; null for an empty cell
   * @throws FileSystemException when the sheet is full
   */
  void add(List<?> cells) throws IOException {
    add(cells, null, Set.of());
  }

  /**
   * Adds a row with links.
   *
   * @param target a cell of the workbook, for instance {@code evidence!A2}
   * @param linked the places in the row of the cells that lead there
   */
  void add(List<?> cells, String target, Set<Integer> linked) throws IOException {
    if (rows >= Worksheet.MAX_ROWS) {
      throw new FileSystemException(
          sheet.getName(), null, "a sheet holds no more rows; export fewer papers, or as csv");
    }
    for (int c = 0; c < columns; c++) {
      if (cells.get(c) != null) {
        boolean link = linked.contains(c) && links < MOST_LINKS;
        if (link) {
          // Equal links are one to the library, and the last cell would have it.
          sheet.hyperlink(rows, c, HyperLink.internal(target, rows + " " + c));
          links++;
        }
        cell(c, cells.get(c), link);
      }
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void cell(int c, Object value, boolean link) {
    int decimals = 0;
    if (value instanceof BigDecimal number) {
      sheet.value(rows, c, new BigDecimal(number.toPlainString()));
      decimals = Math.min(number.scale(), MOST_DECIMALS);
    } else if (value instanceof Number number) {
      sheet.value(rows, c, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(rows, c, truth);
    } else {
      sheet.inlineString(rows, c, cut(value.toString()));
    }
    if (link && decimals > 0) {
      sheet.style(rows, c).fontColor(LINK).underlined().format(digits(decimals)).set();
    } else if (link) {
      sheet.style(rows, c).fontColor(LINK).underlined().set();
    } else if (decimals > 0) {
      sheet.style(rows, c).format(digits(decimals)).set();
    }
  }

  /** A format that shows as many decimals as the paper prints. */
  private static String digits(int decimals) {
    return "0." + "0".repeat(decimals);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** Ends the sheet. */
  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, Math.max(1, rows - 1), columns - 1);
    sheet.finish();
  }
}
