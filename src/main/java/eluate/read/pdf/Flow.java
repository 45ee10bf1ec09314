package eluate.read.pdf;

import eluate.read.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Joins paragraphs that go on in another column or page, and ranks the headings. */
final class Flow {

  /** So many blocks may stand between: tables, captions, footnotes. */
  private static final int REACH = 14;

  private static final int FEWEST_WORDS = 4;
  private static final int LOWEST_RANK = 6;

  private Flow() {}

  static List<Block> joined(List<Block> blocks, Style body) {
    List<Block> out = new ArrayList<>(blocks);
    for (int i = 0; i < out.size(); i++) {
      while (open(out.get(i))) {
        int next = next(out, i);
        if (next < 0) {
          break;
        }
        Block a = out.get(i);
        List<Paragraph> parts = new ArrayList<>(a.parts());
        parts.addAll(out.get(next).parts());
        out.set(i, new Block(a.kind(), parts, 0, null, null, a.page()));
        out.remove(next);
      }
    }
    return ranked(Titles.whole(Floats.moved(withoutLabels(out, body))));
  }

  /** Words that look like a heading over no text are a picture's labels, unless a title's. */
  private static List<Block> withoutLabels(List<Block> blocks, Style body) {
    List<Block> out = new ArrayList<>(blocks);
    for (int i = 0; i < out.size(); i++) {
      Block b = out.get(i);
      int next = i + 1;
      while (next < out.size() && next <= i + 2 && out.get(next).kind() == Kind.HEADING) {
        next++;
      }
      boolean heads =
          next < out.size()
              && (out.get(next).kind() != Kind.SMALL || words(out.get(next)) >= FEWEST_WORDS * 2)
              && out.get(next).kind() != Kind.CAPTION;
      if (b.kind() == Kind.HEADING && !heads && !Titles.looks(b, blocks.get(0).page(), body)) {
        out.set(i, new Block(Kind.SMALL, b.parts(), 0, null, null, b.page()));
      }
    }
    return out;
  }

  /** Whether a paragraph breaks off at its column's end. */
  private static boolean open(Block block) {
    if (block.kind() != Kind.PROSE && block.kind() != Kind.SMALL) {
      return false;
    }
    Line last = block.last().last();
    String words = last.text();
    int count = block.last().lines().stream().mapToInt(l -> l.words().size()).sum();
    boolean ended = Endings.sentence(words) && !Hyphens.broken(words);
    return !ended && count >= FEWEST_WORDS && (block.last().full() || Hyphens.broken(words));
  }

  /** The block that goes on from this one; -1 where there is none. */
  private static int next(List<Block> blocks, int from) {
    Block block = blocks.get(from);
    for (int i = from + 1; i < Math.min(blocks.size(), from + REACH); i++) {
      Block other = blocks.get(i);
      boolean alike =
          other.kind() == block.kind()
              && Math.abs(other.first().size() - block.first().size()) < 0.5f
              && other.first().first().face().name().equals(block.first().first().face().name());
      if (alike) {
        return continues(block, other) ? i : -1;
      }
      if (other.kind() == Kind.HEADING && i == from + 1) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean continues(Block block, Block other) {
    Paragraph a = block.last();
    Paragraph b = other.first();
    boolean elsewhere =
        b.page() != a.page()
            || b.first().baseline() < a.last().baseline()
            || b.left() > a.right()
            || b.right() < a.left();
    boolean near = b.first().baseline() - a.last().baseline() < 2 * a.size();
    String words = b.first().text();
    char start = words.isEmpty() ? ' ' : words.charAt(0);
    boolean inside =
        Character.isLowerCase(start) || Character.isDigit(start) || "([<>=±≥≤".indexOf(start) >= 0;
    boolean plain = !b.indented() && !Endings.startsItem(words);
    return (elsewhere || !near || inside)
        && (inside ? !Endings.startsItem(words) : plain && elsewhere);
  }

  private static List<Block> ranked(List<Block> blocks) {
    int title = Titles.find(blocks);
    TreeSet<Double> looks = new TreeSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == Kind.HEADING && i != title) {
        looks.add(look(blocks.get(i)));
      }
    }
    List<Double> order = new ArrayList<>(looks);
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      int rank = b.kind() == Kind.HEADING ? Math.min(LOWEST_RANK, 2 + order.indexOf(look(b))) : 0;
      rank = i == title ? 1 : rank;
      out.add(rank == 0 ? b : new Block(Kind.HEADING, b.parts(), rank, null, null, b.page()));
    }
    return out;
  }

  /** Larger fonts come first, bold before plain before slanted. */
  private static double look(Block block) {
    Paragraph p = block.first();
    double style = p.bold() ? 0.4 : 0;
    return -(Math.round(p.size() * 2) / 2.0 + style - (p.italic() ? 0.2 : 0));
  }

  /** How many words a block has. */
  static int words(Block block) {
    return block.parts().stream()
        .flatMap(p -> p.lines().stream())
        .mapToInt(l -> l.text().split(" ").length)
        .sum();
  }
}
