package eluate.export;

import java.util.ArrayList;
import java.util.List;

/** How the cells of a comma-separated file are written; both ways are safe in a spreadsheet. */
enum CsvStyle {
  /** For programs. */
  PLAIN {
    @Override
    String text(String cell) {
      return SafeCell.of(cell);
    }
  },

  /** For spreadsheets: a byte order mark, and nothing that would be taken for a date. */
  EXCEL {
    @Override
    String text(String cell) {
      return SafeCell.text(cell);
    }
  };

  /** A text made safe. */
  abstract String text(String cell);

  /** A cell in writing: empty for null, numbers and truth values as they are, texts made safe. */
  final String cell(Object value) {
    if (value == null) {
      return "";
    }
    String written = Cells.text(value);
    return value instanceof String ? text(written) : written;
  }

  final List<String> row(List<?> values) {
    List<String> row = new ArrayList<>(values.size());
    values.forEach(value -> row.add(cell(value)));
    return row;
  }
}
