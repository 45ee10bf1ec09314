package eluate.read.pdf;

import eluate.read.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Divides pages into blocks in reading order, and tells by their looks what they are. */
final class Blocks {

  private static final int LONGEST_HEADING = 160;
  private static final int MOST_HEADING_LINES = 3;
  private static final float LARGER = 1.1f;
  private static final float TITLE = 1.4f;
  private static final int MOST_COMMAS = 3;

  private final Style body;
  private final List<Block> blocks = new ArrayList<>();

  private Blocks(Style body) {
    this.body = body;
  }

  /**
   * The blocks of a document.
   *
   * @param pages the chunks of each page, without running heads
   * @param contents the same pages
   */
  static List<Block> of(List<List<Chunk>> pages, List<PageContent> contents, Style body) {
    Blocks all = new Blocks(body);
    for (int i = 0; i < pages.size(); i++) {
      all.page(pages.get(i), contents.get(i));
    }
    return Flow.joined(all.blocks, body);
  }

  private void page(List<Chunk> chunks, PageContent content) {
    List<Atom> atoms = new ArrayList<>();
    List<Chunk> rest = new ArrayList<>(chunks);
    for (TableArea area : TableFinder.find(content, chunks, body)) {
      Optional<Grid> grid = TableCells.of(area);
      if (grid.isPresent()) {
        Set<Chunk> taken = new HashSet<>(area.caption());
        taken.addAll(area.body());
        taken.addAll(area.notes());
        rest.removeAll(taken);
        atoms.add(Atom.of(area));
      }
    }
    rest.forEach(chunk -> atoms.add(Atom.of(chunk)));
    for (List<Atom> column : ReadingOrder.columns(atoms)) {
      column(column, content.number());
    }
  }

  private void column(List<Atom> atoms, int page) {
    List<Chunk> open = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom.table() == null) {
        open.add(atom.chunk());
      } else {
        paragraphs(open, page);
        open.clear();
        Grid grid = TableCells.of(atom.table()).orElseThrow();
        blocks.add(new Block(Kind.TABLE, List.of(), 0, grid, atom.table(), page));
      }
    }
    paragraphs(open, page);
  }

  private void paragraphs(List<Chunk> chunks, int page) {
    List<Paragraph> paragraphs = Paragraph.of(Line.of(chunks), page, body);
    for (Paragraph paragraph : paragraphs) {
      blocks.add(new Block(kind(paragraph), List.of(paragraph), 0, null, null, page));
    }
  }

  private Kind kind(Paragraph paragraph) {
    String start = paragraph.first().text();
    boolean otherLook =
        !body.sized(paragraph.size())
            || paragraph.first().words().get(0).face().bold() != body.face().bold()
            || !paragraph.first().words().get(0).face().name().equals(body.face().name());
    if ((Captions.figure(start) || Captions.table(start) && Captions.numbered(start))
        && otherLook) {
      return Kind.CAPTION;
    }
    if (heading(paragraph)) {
      return Kind.HEADING;
    }
    return body.smaller(paragraph.size()) ? Kind.SMALL : Kind.PROSE;
  }

  private boolean heading(Paragraph p) {
    boolean bold = p.bold() && !body.face().bold();
    boolean title = p.size() > TITLE * body.size();
    boolean large = p.size() > LARGER * body.size();
    boolean otherFace =
        !p.first().face().name().equals(body.face().name())
            && p.lines().stream().allMatch(l -> l.pure() && l.face().equals(p.first().face()));
    boolean alone = p.lines().size() == 1 && !p.full() || bold;
    boolean look =
        large || (!body.smaller(p.size()) && otherFace && alone) || (bold && p.lines().size() == 1);
    if (!look || p.lines().size() > (title ? 2 : 1) * MOST_HEADING_LINES) {
      return false;
    }
    String words = p.lines().stream().map(Line::text).collect(Collectors.joining(" "));
    boolean ends = ".,;:)".indexOf(words.charAt(words.length() - 1)) >= 0;
    boolean letters = words.chars().filter(Character::isLetter).count() > 3;
    boolean list = words.chars().filter(c -> c == ',').count() >= MOST_COMMAS;
    boolean capital = !Character.isLowerCase(words.charAt(0));
    int longest = title ? 2 * LONGEST_HEADING : LONGEST_HEADING;
    return letters && capital && words.length() <= longest && (title || !(ends || list));
  }
}
