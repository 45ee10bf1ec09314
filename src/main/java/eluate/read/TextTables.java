package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables of plain text: lines in a row whose cells stand apart by tabs or by two spaces
 * and more, most of them numbers.
 */
final class TextTables {
  private static final Pattern GAP = Pattern.compile("\\t| {2,}");

  /** What a cell of numbers starts with. */
  private static final Pattern NUMBER = Pattern.compile("[-−–+<>≤≥~]?\\s?\\d.*|[-–—]|NA|NR|n/a");

  /** "Status: Completed" is a field of a form and no cell. */
  private static final Pattern FIELD = Pattern.compile(".*:\\s?[^\\d\\s].*");

  private static final int CAPTION_LINES = 3;

  private final String text;
  private final List<Span> lines = new ArrayList<>();
  private final List<List<Span>> cells = new ArrayList<>();

  private TextTables(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Span(start, end));
      cells.add(cells(start, end));
      start = end + 1;
    }
  }

  /** The tables of a text, in order. */
  static List<Table> of(String text) {
    TextTables finder = new TextTables(text);
    List<Table> tables = new ArrayList<>();
    int line = 0;
    while (line < finder.lines.size()) {
      int end = finder.end(line);
      if (end > line) {
        tables.add(finder.table(line, end));
        line = end;
      } else {
        line++;
      }
    }
    return tables;
  }

  private List<Span> cells(int start, int end) {
    List<Span> found = new ArrayList<>();
    int from = start;
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    Matcher gap = GAP.matcher(text).region(from, end);
    while (gap.find()) {
      found.add(trimmed(from, gap.start()));
      from = gap.end();
    }
    if (from < end) {
      found.add(trimmed(from, end));
    }
    return found;
  }

  private Span trimmed(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(from, end);
  }

  /** The line behind the table that starts at a line; that line itself where none starts. */
  private int end(int first) {
    int head = isHead(first) ? 1 : 0;
    int line = first + head;
    int columns = 0;
    int rows = 0;
    while (line < lines.size() && isRow(line, columns)) {
      columns = cells.get(line).size();
      rows++;
      line++;
    }
    boolean fits =
        head == 0
            || cells.get(first).size() == columns
            || cells.get(first).size() == columns - 1 && indented(first);
    boolean enough = rows >= 2 || rows == 1 && (head == 1 || columns >= 3 && full(line - 1));
    return enough && fits ? line : first;
  }

  private boolean isHead(int line) {
    List<Span> row = cells.get(line);
    return row.size() >= 2
        && row.stream().skip(1).noneMatch(c -> c.length() == 0 || c.length() > 40)
        && row.stream().noneMatch(c -> FIELD.matcher(c.of(text)).matches())
        && row.stream().filter(c -> NUMBER.matcher(c.of(text)).matches()).count() == 0;
  }

  private boolean isRow(int line, int columns) {
    List<Span> row = cells.get(line);
    if (row.size() < 2 || columns > 0 && row.size() != columns) {
      return false;
    }
    long numbers = row.stream().skip(1).filter(c -> NUMBER.matcher(c.of(text)).matches()).count();
    return numbers * 2 >= row.size() - 1 && numbers > 0 && row.get(0).length() <= 90;
  }

  /** Whether all cells behind the stub are numbers. */
  private boolean full(int line) {
    return cells.get(line).stream().skip(1).allMatch(c -> NUMBER.matcher(c.of(text)).matches());
  }

  private boolean indented(int line) {
    return lines.get(line).length() > 0 && text.charAt(lines.get(line).start()) <= ' ';
  }

  private Table table(int first, int end) {
    List<List<Span>> rows = new ArrayList<>();
    int columns = cells.get(end - 1).size();
    for (int line = first; line < end; line++) {
      List<Span> row = new ArrayList<>(cells.get(line));
      if (row.size() == columns - 1) {
        row.add(0, new Span(lines.get(line).start(), lines.get(line).start()));
      }
      rows.add(row);
    }
    Span caption = caption(first);
    int start = caption.length() > 0 ? caption.start() : lines.get(first).start();
    Span whole = new Span(start, lines.get(end - 1).end());
    return new Table(whole, caption, rows, isHead(first) ? 1 : 0, List.of());
  }

  /** The lines right before a table, at most one of them empty. */
  private Span caption(int first) {
    int last = first - 1;
    if (last >= 0 && lines.get(last).length() == 0) {
      last--;
    }
    int from = last + 1;
    while (from > 0
        && last - from + 1 < CAPTION_LINES
        && lines.get(from - 1).length() > 0
        && cells.get(from - 1).size() < 2) {
      from--;
    }
    if (from > last) {
      return new Span(lines.get(first).start(), lines.get(first).start());
    }
    int start = lines.get(from).start();
    // of a paragraph, its last sentence leads to the table
    int stop = text.lastIndexOf(". ", lines.get(last).end() - 2);
    return new Span(Math.max(start, stop < 0 ? start : stop + 2), lines.get(last).end());
  }
}
