package eluate.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells which lines of a table's body start a row. Rulings between rows decide where there are any;
 * else wider steps between lines; else what stands in the cells.
 */
final class RowStarts {

  private static final float WIDER = 1.2f;
  private static final Pattern VALUE =
      Pattern.compile(
          "[<>≤≥=~+\u2212–—-]?\\s?\\d[\\d\\s\\p{P}\\p{S}]{0,60}(?:\\p{L}{1,3}[\\d\\s\\p{P}\\p{S}]{0,40}){0,4}"
              + "|[–—-]|n[./]?a\\.?|N[./]?[AREO]\\.?|NS");

  private final List<Line> lines;
  private final int first;
  private final List<Ruling> rules;
  private final Box box;
  private final List<List<Cell>> cells = new ArrayList<>();
  private final float stubEdge;

  RowStarts(
      List<Line> lines, int first, List<Ruling> rules, Box box, Function<Line, List<Cell>> divide) {
    this.lines = lines;
    this.first = first;
    this.rules = rules.stream().filter(r -> r.length() > 0.7f * box.width()).toList();
    this.box = box;
    float edge = box.left();
    for (Line line : lines) {
      List<Cell> row = divide.apply(line);
      cells.add(row);
      // the title of a part may run on over the other columns
      boolean stub = row.stream().skip(1).anyMatch(c -> !c.empty()) && !row.get(0).empty();
      edge = Math.max(edge, stub ? right(row.get(0)) : edge);
    }
    stubEdge = edge;
  }

  private static float right(Cell cell) {
    List<Word> words = cell.lines().get(cell.lines().size() - 1);
    return words.get(words.size() - 1).box().right();
  }

  /** For each line whether a row starts there. */
  boolean[] find() {
    boolean[] starts = new boolean[lines.size()];
    int between = 0;
    for (int i = first + 1; i < lines.size(); i++) {
      starts[i] = ruled(i);
      between += starts[i] ? 1 : 0;
    }
    if (between >= 3) {
      // Where nearly each line has its ruling, one without goes on.
      boolean each = between * 4 >= 3 * (lines.size() - first - 1);
      for (int i = first + 1; i < lines.size(); i++) {
        starts[i] |= !each && complete(i);
      }
      return starts;
    }
    float tight = tightStep();
    int wide = 0;
    int close = 0;
    for (int i = first + 1; i < lines.size(); i++) {
      float step = step(i);
      wide += step > WIDER * tight ? 1 : 0;
      close += step > WIDER * tight ? 0 : 1;
    }
    boolean spaced = wide >= 3 && close >= 2 && wide * 3 >= close;
    for (int i = first + 1; i < lines.size(); i++) {
      boolean wider = step(i) > WIDER * tight;
      starts[i] = ruled(i) || (spaced && wider) || (spaced ? complete(i) : starts(i, wider));
    }
    return starts;
  }

  private float step(int i) {
    return lines.get(i).baseline() - lines.get(i - 1).baseline();
  }

  private float tightStep() {
    List<Float> steps = new ArrayList<>();
    for (int i = first + 1; i < lines.size(); i++) {
      if (step(i) > 0.7f * lines.get(i).size()) {
        steps.add(step(i));
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? box.height() : steps.get(steps.size() / 6);
  }

  private boolean ruled(int i) {
    float from = lines.get(i - 1).baseline();
    float to = lines.get(i).baseline();
    return rules.stream().anyMatch(r -> r.at() > from && r.at() < to);
  }

  private static boolean value(Cell cell) {
    return !cell.empty() && VALUE.matcher(Scripted.text(cell.lines().get(0))).matches();
  }

  private int values(int i) {
    return (int) cells.get(i).stream().skip(1).filter(RowStarts::value).count();
  }

  private int filled(int i) {
    return (int) cells.get(i).stream().skip(1).filter(c -> !c.empty()).count();
  }

  private boolean stub(int i) {
    return !cells.get(i).get(0).empty();
  }

  private String stubWords(int i) {
    return Scripted.text(cells.get(i).get(0).lines().get(0));
  }

  /** Among rows that steps part: a line whose cells are values in most columns. */
  private boolean complete(int i) {
    int columns = cells.get(i).size() - 1;
    boolean full = stub(i) && values(i) * 2 > columns && values(i) * 2 > filled(i);
    return full && (values(i - 1) > 0 || !continues(i));
  }

  /** Where all steps are alike. */
  private boolean starts(int i, boolean wider) {
    if (!stub(i)) {
      // A second line of values under one stub; words only are the rest of a cell.
      boolean bracketed =
          cells.get(i).stream()
              .filter(c -> !c.empty())
              .anyMatch(c -> Scripted.text(c.lines().get(0)).startsWith("("));
      return values(i) > 0 && values(i) * 2 >= filled(i) && !bracketed && filled(i) >= 2;
    }
    if (wider) {
      return true;
    }
    if (filled(i) == 0) {
      return !continues(i);
    }
    // Stubs of several lines may have their values at the last.
    boolean open = filled(i - 1) == 0 && stub(i - 1);
    return !(open && continues(i)) && !(values(i) == 0 && continues(i) && lowercase(i));
  }

  private boolean lowercase(int i) {
    return Character.isLowerCase(stubWords(i).charAt(0));
  }

  /** Whether a line's stub goes on from the line before. */
  private boolean continues(int i) {
    if (!stub(i) || !stub(i - 1)) {
      return false;
    }
    String before = stubWords(i - 1);
    String words = stubWords(i);
    char start = words.charAt(0);
    boolean open = before.lastIndexOf('(') > before.lastIndexOf(')');
    boolean unfinished =
        open || before.endsWith(",") || before.endsWith("-") || before.endsWith("/");
    float room = stubEdge - right(cells.get(i - 1).get(0));
    float need =
        cells.get(i).get(0).lines().get(0).get(0).box().width() + 0.3f * lines.get(i).size();
    boolean wrapped = room < need;
    return unfinished
        || (wrapped && (Character.isLowerCase(start) || start == '(' || start == '['));
  }
}
