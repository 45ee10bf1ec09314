package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the tables of a page: under a caption, or between rulings that lie over one another. What
 * belongs to a table is told by its rulings, by a shade behind it, or by lines that fall into
 * cells.
 */
final class TableFinder {

  private static final float SAME_EDGE = 4;

  private final TableSpace space;
  private final TableReach reach;
  private final TableNotes notes;
  private final List<TableArea> found = new ArrayList<>();

  private TableFinder(TableSpace space) {
    this.space = space;
    reach = new TableReach(space);
    notes = new TableNotes(space);
  }

  /** The tables of a page, from top to bottom. */
  static List<TableArea> find(PageContent page, List<Chunk> chunks, Style body) {
    TableSpace space = new TableSpace(page, chunks, body);
    TableFinder finder = new TableFinder(space);
    finder.underCaptions();
    finder.betweenRules();
    finder.found.sort(Comparator.comparing(t -> t.box().top()));
    return finder.found;
  }

  private void underCaptions() {
    TableCaptions captions = new TableCaptions(space);
    List<Chunk> starts = captions.starts();
    for (Chunk start : starts) {
      if (space.free().contains(start)) {
        List<Chunk> caption = captions.whole(start);
        List<Chunk> others = starts.stream().filter(c -> !caption.contains(c)).toList();
        Box area = reach.under(TableSpace.box(caption), start.size(), others);
        Box below = new Box(area.left(), area.top(), area.right(), space.page.height());
        take(caption, area, reach.floor(below, others));
      }
    }
  }

  /** Tables without a caption: three rulings of one width or more with lines in pieces between. */
  private void betweenRules() {
    for (Ruling top : space.rules) {
      Box below = new Box(top.from(), top.at(), top.to(), space.page.height());
      if (found.stream().anyMatch(t -> covers(t.box(), below))) {
        continue;
      }
      float end = reach.lastRule(below, top, space.page.height());
      long count =
          space.rules.stream()
              .filter(r -> r.at() >= top.at() && r.at() <= end)
              .filter(r -> Math.abs(r.from() - top.from()) < SAME_EDGE)
              .filter(r -> Math.abs(r.to() - top.to()) < SAME_EDGE)
              .count();
      List<Line> lines = space.lines(below, top.at(), end);
      long parted = lines.stream().filter(l -> TableSpace.pieces(l) > 1).count();
      if (count >= 3 && parted * 2 > lines.size()) {
        take(List.of(), new Box(below.left(), below.top(), below.right(), end), end);
      }
    }
  }

  private static boolean covers(Box table, Box below) {
    return table.top() <= below.top() + 1
        && table.bottom() >= below.top()
        && table.sharedWidth(below) > 0;
  }

  private void take(List<Chunk> caption, Box area, float floor) {
    List<Chunk> cells = new ArrayList<>(space.inside(area, area.top(), area.bottom()));
    cells.removeAll(caption);
    List<Line> lines = Line.of(cells);
    long text = lines.stream().filter(l -> space.prose(l, area)).count();
    List<Chunk> whole = new ArrayList<>(caption);
    if (!caption.isEmpty() && caption.size() == 1 && caption.get(0).words().size() <= 2) {
      List<Chunk> title = title(lines, cells, area);
      whole.addAll(title);
      cells.removeAll(title);
    }
    long parted = lines.stream().filter(l -> TableSpace.pieces(l) > 1).count();
    if (parted < 2 || text * 2 > lines.size()) {
      return;
    }
    List<Chunk> small = new ArrayList<>(notes.within(cells, area));
    cells.removeAll(small);
    small.addAll(notes.under(area, floor));
    List<Chunk> all = new ArrayList<>(whole);
    all.addAll(cells);
    all.addAll(small);
    found.add(
        new TableArea(TableSpace.box(all), List.copyOf(whole), cells, small, space.rulings(area)));
    space.take(all);
  }

  /** A title that stands within the rulings, under the label: the first lines in one piece. */
  private static List<Chunk> title(List<Line> lines, List<Chunk> cells, Box area) {
    float end = area.top();
    for (Line line : lines) {
      boolean start = end == area.top();
      if (TableSpace.pieces(line) > 1 || (start && line.box().width() < 0.4f * area.width())) {
        break;
      }
      end = line.box().bottom();
    }
    float bottom = end;
    return cells.stream().filter(c -> c.box().centre() < bottom).toList();
  }
}
