package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables of plain text whose columns stand under each other, as converters of PDF files lay
 * them out: cells may be missing, rows of one name head parts, and heads may take several lines and
 * stand over several columns.
 */
final class AlignedTables {

  private static final int FEWEST_ROWS = 2;
  private static final double FULL = 0.6;
  private static final int MOST_HEADS = 4;
  private static final int MOST_PARTS = 2;

  /** So many lines of names, or empty ones, may stand between two rows of numbers. */
  private static final int MOST_BETWEEN = 3;

  private static final int LONGEST_STUB = 90;
  private static final int LONGEST_CELL = 50;

  /** Blanks between the name of the rows and the first head. */
  private static final int WIDE = 6;

  /** Lines of notes may stand between the title and the heads. */
  private static final int MOST_NOTES = 8;

  private static final Pattern TITLE = Pattern.compile("(?i)(?:supplementa\\p{L}* )?table \\w+.*");
  private static final Pattern RULE = Pattern.compile("[\\s_=–—-]*");
  private static final Pattern SIZED =
      Pattern.compile("(?i)\\(?\\s?n\\s?=\\s?\\d[\\d,]*\\s?\\)?.*");
  private static final Pattern UNIT = Pattern.compile("(?i)%|\\(%\\)|n ?\\(%\\)|n");
  private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}(].*", Pattern.DOTALL);

  private final TextLines lines;

  private AlignedTables(TextLines lines) {
    this.lines = lines;
  }

  /** The tables of a text, in order; what has no columns under each other is left out. */
  static List<Table> of(TextLines lines) {
    AlignedTables finder = new AlignedTables(lines);
    List<Table> tables = new ArrayList<>();
    int line = 0;
    while (line < lines.count()) {
      int end = finder.end(line);
      Table table = end > line ? finder.table(line, end) : null;
      if (table != null) {
        tables.add(table);
      }
      line = Math.max(end, line + 1);
    }
    return tables;
  }

  /** The line behind the rows that start at a line; that line where they don't make a table. */
  private int end(int first) {
    int rows = 0;
    int last = first;
    for (int line = first; line < lines.count() && line - last <= MOST_BETWEEN; line++) {
      if (lines.isRow(line) && !lines.tabbed(line)) {
        rows++;
        last = line;
      } else if (rows == 0 || !lines.cells(line).isEmpty() && !isNamed(line)) {
        break;
      }
    }
    return rows < FEWEST_ROWS ? first : last + 1;
  }

  /** Whether a line between rows names the part that follows, or goes on with a row's name. */
  private boolean isNamed(int line) {
    List<Span> cells = lines.cells(line);
    return cells.size() == 1
        && !lines.cells(line - 1).isEmpty()
        && cells.get(0).length() <= LONGEST_STUB
        && !lines.text(cells.get(0)).endsWith(".");
  }

  private Table table(int first, int end) {
    List<Integer> numbers = new ArrayList<>();
    for (int line = first; line < end; line++) {
      if (lines.isRow(line)) {
        numbers.add(line);
      }
    }
    TextColumns columns = TextColumns.of(lines, numbers);
    if (columns == null) {
      return null;
    }
    int body = first;
    while (body < end && columns.isHead(body)) {
      body++;
    }
    int parts = parts(body);
    int top = top(parts, columns);
    if (top == parts) {
      parts = body;
      top = top(parts, columns);
    }
    List<List<Span>> rows = new ArrayList<>();
    for (int line = top; line < parts; line++) {
      if (!lines.cells(line).isEmpty() && !isRule(line)) {
        rows.add(columns.head(line, heads(line, columns.count())));
      }
    }
    int heads = rows.size();
    for (int line = parts; line < end; line++) {
      List<Span> cells = lines.cells(line);
      boolean goesOn = cells.size() == 1 && GOES_ON.matcher(lines.text(cells.get(0))).matches();
      if (!cells.isEmpty() && !goesOn && !isRule(line)) {
        List<Span> row = columns.row(line);
        rows.addAll(row.isEmpty() ? List.of() : List.of(row));
      }
    }
    int title = title(top);
    List<Span> notes = new ArrayList<>();
    for (int line = title + 1; title >= 0 && line < top; line++) {
      notes.addAll(lines.cells(line).isEmpty() ? List.of() : List.of(lines.whole(line)));
    }
    Span caption = title < 0 ? lines.caption(top) : lines.whole(title);
    int start = caption.length() > 0 ? caption.start() : lines.line(top).start();
    Span whole = new Span(start, lines.line(end - 1).end());
    return full(rows.subList(heads, rows.size()))
        ? new Table(whole, caption, rows, heads, notes)
        : null;
  }

  /**
   * Whether most rows of numbers have a name, and most of their places a number: those of a
   * picture's axes don't.
   */
  private boolean full(List<List<Span>> rows) {
    int places = 0;
    int numbers = 0;
    int filled = 0;
    int named = 0;
    for (List<Span> row : rows) {
      List<Span> cells = row.subList(1, row.size());
      long found = cells.stream().filter(c -> c.length() > 0 && lines.isNumber(c)).count();
      places += found > 0 ? cells.size() : 0;
      numbers += (int) found;
      filled += found > 0 ? 1 : 0;
      named += found > 0 && row.get(0).length() > 0 ? 1 : 0;
    }
    boolean most = named * 2 > filled && filled * 2 >= rows.size();
    return filled >= FEWEST_ROWS && most && numbers >= FULL * places;
  }

  private boolean isRule(int line) {
    return RULE.matcher(lines.text(lines.line(line))).matches();
  }

  /** The first of the names of parts that stand right over the rows. */
  private int parts(int body) {
    int line = body;
    while (line > 0 && body - line < MOST_PARTS && isPart(line - 1)) {
      line--;
    }
    return line;
  }

  private boolean isPart(int line) {
    List<Span> cells = lines.cells(line);
    if (cells.size() != 1 || cells.get(0).length() > LONGEST_CELL) {
      return false;
    }
    String words = lines.text(cells.get(0));
    return !words.endsWith(".") && !TITLE.matcher(words).matches() && !isRule(line);
  }

  /** The first line of the heads over the rows that start at a line. */
  private int top(int body, TextColumns columns) {
    int line = body - 1;
    if (line >= 0 && (lines.cells(line).isEmpty() || isRule(line))) {
      line--;
    }
    int top = body;
    while (line >= 0 && body - line <= MOST_HEADS + 1 && (isRule(line) || head(line, columns))) {
      top = isRule(line) ? top : line;
      if (lines.cells(line).isEmpty()) {
        break;
      }
      line--;
    }
    return top;
  }

  private boolean head(int line, TextColumns columns) {
    List<Span> cells = lines.cells(line);
    return !lines.isRow(line)
        && !cells.isEmpty()
        && columns.reaches(cells.get(cells.size() - 1), line)
        && (cells.size() > 1 || columns.over(cells.get(0), line))
        && cells.stream().allMatch(c -> c.length() <= LONGEST_CELL)
        && !TITLE.matcher(lines.text(cells.get(0))).matches();
  }

  /** The cells of a line of heads: where each ends with its arm's size, all up to there is one. */
  private List<Span> heads(int line, int columns) {
    List<Span> cells = lines.cells(line);
    List<Span> whole = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (SIZED.matcher(lines.text(cells.get(i))).matches()) {
        while (i + 1 < cells.size() && UNIT.matcher(lines.text(cells.get(i + 1))).matches()) {
          i++;
        }
        whole.add(new Span(cells.get(from).start(), cells.get(i).end()));
        from = i + 1;
      }
    }
    boolean all = from == cells.size() && whole.size() > 1 && columns % whole.size() == 0;
    return all && cells.size() > whole.size() + 1 ? named(cells, whole) : cells;
  }

  /** The same heads, the name of the rows by itself where it stands before the first. */
  private static List<Span> named(List<Span> cells, List<Span> whole) {
    List<Span> heads = new ArrayList<>(whole);
    Span first = cells.get(0);
    boolean apart =
        cells.get(1).end() <= whole.get(0).end() && cells.get(1).start() - first.end() > WIDE;
    if (apart) {
      heads.set(0, new Span(cells.get(1).start(), whole.get(0).end()));
      heads.add(0, first);
    }
    return heads;
  }

  /** The line of a title "Table 2 …" over a line, with nothing but notes between; -1 for none. */
  private int title(int top) {
    for (int line = top - 1; line >= Math.max(0, top - 1 - MOST_NOTES); line--) {
      List<Span> cells = lines.cells(line);
      if (!cells.isEmpty() && TITLE.matcher(lines.text(cells.get(0))).matches()) {
        return line;
      }
      if (lines.isRow(line) || cells.isEmpty() && line < top - 2 - MOST_NOTES / 2) {
        break;
      }
    }
    return -1;
  }
}
