package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the tables of plain text: lines in a row whose cells stand apart by tabs or by two spaces
 * and more, most of them numbers.
 */
final class TextTables {

  /** "Status: Completed" is a field of a form and no cell. */
  private static final Pattern FIELD = Pattern.compile(".*:\\s?[^\\d\\s].*");

  private static final int LONGEST_HEAD = 40;

  private final TextLines lines;

  private TextTables(TextLines lines) {
    this.lines = lines;
  }

  /** The tables of a text, in order. */
  static List<Table> of(String text) {
    if (text.indexOf('\t') < 0 && !text.contains("  ")) {
      return List.of();
    }
    TextLines lines = new TextLines(text);
    List<Table> tables = new ArrayList<>(AlignedTables.of(lines));
    for (Table table : new TextTables(lines).find()) {
      if (tables.stream().noneMatch(other -> other.span().overlaps(table.span()))) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparing(table -> table.span().start()));
    return tables;
  }

  /** Tables by how many cells the lines have, wherever these stand. */
  private List<Table> find() {
    List<Table> tables = new ArrayList<>();
    int line = 0;
    while (line < lines.count()) {
      int end = end(line);
      if (end > line) {
        tables.add(table(line, end));
        line = end;
      } else {
        line++;
      }
    }
    return tables;
  }

  /** The line behind the table that starts at a line; that line itself where none starts. */
  private int end(int first) {
    int head = isHead(first) ? 1 : 0;
    int line = first + head;
    int columns = 0;
    int rows = 0;
    while (line < lines.count()
        && lines.isRow(line)
        && (columns == 0 || lines.cells(line).size() == columns)) {
      columns = lines.cells(line).size();
      rows++;
      line++;
    }
    boolean fits =
        head == 0
            || lines.cells(first).size() == columns
            || lines.cells(first).size() == columns - 1 && indented(first);
    boolean enough = rows >= 2 || rows == 1 && (head == 1 || columns >= 3 && full(line - 1));
    return enough && fits ? line : first;
  }

  private boolean isHead(int line) {
    List<Span> row = lines.cells(line);
    return row.size() >= 2
        && row.stream().skip(1).noneMatch(c -> c.length() == 0 || c.length() > LONGEST_HEAD)
        && row.stream().noneMatch(c -> FIELD.matcher(lines.text(c)).matches())
        && row.stream().noneMatch(lines::isNumber);
  }

  /** Whether a line has a name, and nothing but numbers behind it. */
  private boolean full(int line) {
    List<Span> row = lines.cells(line);
    return !lines.isNumber(row.get(0)) && row.stream().skip(1).allMatch(lines::isNumber);
  }

  private boolean indented(int line) {
    Span whole = lines.line(line);
    return whole.length() > 0 && lines.text(whole).charAt(0) <= ' ';
  }

  private Table table(int first, int end) {
    List<List<Span>> rows = new ArrayList<>();
    int columns = lines.cells(end - 1).size();
    for (int line = first; line < end; line++) {
      List<Span> row = new ArrayList<>(lines.cells(line));
      if (row.size() == columns - 1) {
        int start = lines.line(line).start();
        row.add(0, new Span(start, start));
      }
      rows.add(row);
    }
    Span caption = lines.caption(first);
    int start = caption.length() > 0 ? caption.start() : lines.line(first).start();
    Span whole = new Span(start, lines.line(end - 1).end());
    return new Table(whole, caption, rows, isHead(first) ? 1 : 0, List.of());
  }
}
