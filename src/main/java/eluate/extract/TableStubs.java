package eluate.extract;

import eluate.document.Table;
import eluate.language.Times;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of a table are about, read from the top: the words at their left, in one column or
 * more; the rows that only head those below them; and heads of columns that stand among the rows.
 * Used once.
 */
final class TableStubs {
  private static final Wording TIME_HEAD = Wording.of("(?i)^(day|week|month|year|hour)s?\\b.*");
  private static final Pattern TIME_ONLY =
      Pattern.compile(
          "(?i)(?:study |time,? ?\\(?|follow-?up,? ?\\(?)?(?:day|week|month|year|hour)s?\\)?");
  private static final Wording WHEN =
      Wording.of("(?i)^(?:(?:no\\.?|number) of |time in |at )?(day|week|month|year|hour)s?\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final Pattern SIZE = Pattern.compile("(?i)n\\s?=\\s?\\d[\\d,]*");

  /** So many times as many cells of a column hold words as numbers where it names rows. */
  private static final int CLEARLY = 4;

  private final Analysis analysis;
  private final Table table;
  private final TableForm form;
  private final int first;
  private List<TableLabel> columns;

  /** Heads the rows below until the next one. */
  private TableLabel part;

  /** Heads the rows below as long as they have no test of their own; null for none. */
  private TableLabel tested;

  /** The unit of time of the numbers that the rows below have for stubs; null for none. */
  private String unit;

  /**
   * A row with what it is about.
   *
   * @param label what its stub says
   * @param own what the stub names by itself; null for nothing
   * @param whole whether its cells hold nothing but whole numbers, as counts are
   * @param parent what the row that heads it says; the caption where none does
   */
  record Row(List<Span> cells, TableLabel label, String own, TableLabel parent, boolean whole) {}

  /**
   * @param columns what the heads of its columns say
   */
  TableStubs(
      Analysis analysis,
      Table table,
      TableForm form,
      List<TableLabel> columns,
      TableLabel caption) {
    this.analysis = analysis;
    this.table = table;
    this.form = form;
    this.columns = columns;
    this.part = caption;
    this.first = first();
  }

  /** The first column that does not belong to the stub. */
  int firstColumn() {
    return first;
  }

  /** What the heads of the columns say at the row that was read last. */
  List<TableLabel> columns() {
    return columns;
  }

  /** The next row; null where it only says what those below it are about. */
  Row read(List<Span> cells) {
    Span stub = cells.get(0);
    List<Span> others =
        cells.stream().skip(first).filter(c -> c.length() > 0 && !c.equals(stub)).toList();
    if (others.isEmpty()) {
      TableLabel label = label(cells);
      // "Weeks after surgery:" over "1", "4" says when, and the head before it still says what
      Finder when = WHEN.finder(words(stub));
      boolean times = when.find();
      part = times ? part : label;
      unit = times ? when.group(1) : null;
      tested = null;
      return null;
    }
    if (stub.length() == 0 && first == 1 && others.stream().noneMatch(this::isNumber)) {
      heads(cells, others);
      return null;
    }
    if (others.stream().allMatch(c -> SIZE.matcher(words(c)).matches())) {
      part = label(cells);
      heads(cells, others);
      tested = null;
      return null;
    }
    boolean tests = tests(cells);
    if (tests && onlyTests(cells)) {
      tested = label(cells).under(part);
      return null;
    }
    tested = tests ? null : tested;
    TableLabel label = label(cells);
    String own = RowName.of(analysis, label);
    TableLabel parent = tested == null ? part : tested;
    return new Row(cells, timed(label, cells), own, parent, others.stream().allMatch(this::whole));
  }

  /** Whether the cells of a column say when: its head is nothing but a unit of time. */
  boolean isTime(int column) {
    return column < columns.size()
        && TIME_ONLY.matcher(words(columns.get(column).span())).matches();
  }

  private String words(Span span) {
    return span.of(analysis.text()).replaceAll("\\s+", " ").strip();
  }

  private boolean whole(Span cell) {
    CellNumber number = CellNumber.read(cell.of(analysis.text()), analysis.parsed().notation());
    return number == null || number.plain() && number.counts();
  }

  private boolean isNumber(Span cell) {
    return CellNumber.read(cell.of(analysis.text()), analysis.parsed().notation()) != null;
  }

  /** Columns of words at the left belong to the stub; one that holds numbers ends it. */
  private int first() {
    int width = columns.size();
    int column = 1;
    while (column < width - 1 && names(column)) {
      column++;
    }
    return column < width - 1 ? column : 1;
  }

  private boolean names(int column) {
    int named = 0;
    int numbers = 0;
    for (List<Span> row : table.rows().subList(table.headRows(), table.rows().size())) {
      if (column < row.size() && !row.get(column).equals(row.get(0))) {
        Span cell = row.get(column);
        numbers += cell.length() > 0 && isNumber(cell) ? 1 : 0;
        named += WORD.matcher(cell.of(analysis.text())).find() ? 1 : 0;
      }
    }
    return named > 1 && numbers * CLEARLY < named && !form.compares(column);
  }

  /** What a row's stub says: its last words, and what those before them add. */
  private TableLabel label(List<Span> cells) {
    TableLabel label = TableLabel.of(analysis, cells.get(0));
    for (int c = 1; c < Math.min(first, cells.size()); c++) {
      if (!cells.get(c).equals(cells.get(c - 1))) {
        TableLabel inner = TableLabel.of(analysis, cells.get(c));
        boolean unit = inner.unit() != null && !inner.says();
        label = unit ? label.in(inner) : inner.under(label);
      }
    }
    return label;
  }

  private void heads(List<Span> cells, List<Span> others) {
    boolean title = others.stream().distinct().count() == 1;
    List<TableLabel> below = new ArrayList<>(columns);
    for (int c = 1; c < below.size(); c++) {
      Span cell = title ? others.get(0) : c < cells.size() ? cells.get(c) : null;
      if (cell != null && cell.length() > 0 && !form.compares(c)) {
        TableLabel head = TableLabel.of(analysis, cell);
        boolean tells = head.says() || head.size() != null || RowName.of(analysis, head) != null;
        below.set(c, tells ? head.under(below.get(c)) : below.get(c));
      }
    }
    columns = below;
  }

  private boolean tests(List<Span> cells) {
    for (int c = first; c < cells.size(); c++) {
      if (form.compares(c) && cells.get(c).length() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row leaves all cells empty that hold more than tests. */
  private boolean onlyTests(List<Span> cells) {
    boolean others = false;
    for (int c = first; c < cells.size(); c++) {
      others |= !form.compares(c);
      if (!form.compares(c) && cells.get(c).length() > 0) {
        return false;
      }
    }
    return others;
  }

  /** A row of "Day | …" with "26" as its stub tells of day 26; so does "26" in a later column. */
  private TableLabel timed(TableLabel label, List<Span> row) {
    for (int c = 0; c < Math.min(columns.size(), row.size()) && label.time() == null; c++) {
      String digits = words(row.get(c));
      Matcher head = TIME_HEAD.matcher(words(columns.get(c).span()));
      if ((c == 0 || isTime(c)) && head.matches() && digits.matches("\\d{1,4}")) {
        return label.at(moment(digits, head.group(1)));
      }
    }
    String digits = words(row.get(0));
    boolean told = unit != null && label.time() == null && digits.matches("\\d{1,4}");
    return told ? label.at(moment(digits, unit)) : label;
  }

  private static String moment(String digits, String unit) {
    return digits.equals("0") ? "baseline" : Times.iso(digits, unit.toLowerCase(Locale.ROOT));
  }
}
