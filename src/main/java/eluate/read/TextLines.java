package eluate.read;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a plain text, each with its cells: what stands apart by tabs or wide blanks. */
final class TextLines {
  private static final Pattern GAP = Pattern.compile("\\t| {2,}");

  /** What a cell of numbers starts with. */
  private static final Pattern NUMBER = Pattern.compile("[-−–+<>≤≥~]?\\s?\\d.*|[-–—]|NA|NR|n/a");

  private static final Pattern MARK = Pattern.compile("[a-z*†‡§¶#]{1,2}");

  private static final int LONGEST_STUB = 90;
  private static final int LONGEST_NUMBER = 40;
  private static final int CAPTION_LINES = 3;

  private final String text;
  private final List<Span> lines = new ArrayList<>();
  private final List<List<Span>> cells = new ArrayList<>();

  TextLines(String text) {
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

  private List<Span> cells(int start, int end) {
    List<Span> found = new ArrayList<>();
    int from = start;
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    Matcher gap = GAP.matcher(text).region(from, end);
    while (gap.find()) {
      add(found, trimmed(from, gap.start()));
      from = gap.end();
    }
    if (from < end) {
      add(found, trimmed(from, end));
    }
    return found;
  }

  /** A raised mark that a converter has set apart belongs to the name before it. */
  private void add(List<Span> found, Span cell) {
    Span last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean mark =
        last != null
            && cell.start() == last.end() + 2
            && text.charAt(last.end()) == ' '
            && MARK.matcher(cell.of(text)).matches();
    if (mark) {
      found.set(found.size() - 1, new Span(last.start(), cell.end()));
    } else {
      found.add(cell);
    }
  }

  private Span trimmed(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(from, end);
  }

  int count() {
    return lines.size();
  }

  Span line(int line) {
    return lines.get(line);
  }

  /** The cells of a line, from left to right; none where it is empty. */
  List<Span> cells(int line) {
    return cells.get(line);
  }

  /** The words of a line without the blanks around them. */
  Span whole(int line) {
    List<Span> row = cells.get(line);
    return row.isEmpty()
        ? lines.get(line)
        : new Span(row.get(0).start(), row.get(row.size() - 1).end());
  }

  String text(Span span) {
    return span.of(text);
  }

  /** How many characters of its line stand before a cell. */
  int column(Span cell, int line) {
    return cell.start() - lines.get(line).start();
  }

  /** Whether a line's cells stand apart by tabs. */
  boolean tabbed(int line) {
    return lines.get(line).of(text).indexOf('\t') >= 0;
  }

  boolean isNumber(Span cell) {
    return cell.length() <= LONGEST_NUMBER && NUMBER.matcher(cell.of(text)).matches();
  }

  /** Whether a line has a name and behind it numbers, or mostly. */
  boolean isRow(int line) {
    List<Span> row = cells.get(line);
    long numbers = row.stream().skip(1).filter(this::isNumber).count();
    return row.size() >= 2
        && numbers * 2 >= row.size() - 1
        && numbers > 0
        && row.get(0).length() <= LONGEST_STUB;
  }

  /** The lines right before a table, at most one of them empty. */
  Span caption(int first) {
    int last = first - 1;
    if (last >= 0 && cells.get(last).isEmpty()) {
      last--;
    }
    int from = last + 1;
    while (from > 0
        && last - from + 1 < CAPTION_LINES
        && !cells.get(from - 1).isEmpty()
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
