package eluate.read.pdf;

import eluate.read.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the paper's title among the headings. */
final class Titles {

  private static final int FEWEST_WORDS = 4;

  /** So much larger than running text. */
  private static final float LARGER = 1.4f;

  /** A field beside the title has so many blocks at most: dates, licence, how to cite. */
  private static final int REACH = 5;

  private Titles() {}

  /** Whether a heading on the first page is as large and long as a title. */
  static boolean looks(Block block, int firstPage, Style body) {
    return block.page() == firstPage
        && block.first().size() > LARGER * body.size()
        && Flow.words(block) >= FEWEST_WORDS;
  }

  /** The largest words of the first pages that are long enough for a title; -1 without any. */
  static int find(List<Block> blocks) {
    int best = -1;
    int firstPage = blocks.isEmpty() ? 0 : blocks.get(0).page();
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (b.page() > firstPage + 1) {
        break;
      }
      if (b.kind() != Kind.HEADING || Flow.words(b) < FEWEST_WORDS) {
        continue;
      }
      boolean better = best < 0 || b.first().size() > blocks.get(best).first().size() + 0.5f;
      best = better && (b.page() == firstPage || best < 0) ? i : best;
    }
    return best;
  }

  /** The same blocks, the title in one piece where a field beside it stands between its lines. */
  static List<Block> whole(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks);
    int title = find(out);
    for (int i = title + 1; title >= 0 && i < Math.min(out.size(), title + REACH); i++) {
      Block start = out.get(title);
      Block more = out.get(i);
      if (more.kind() == Kind.HEADING && goesOn(start.last(), more.first())) {
        List<Paragraph> parts = new ArrayList<>(start.parts());
        parts.addAll(more.parts());
        out.set(title, new Block(Kind.HEADING, parts, 0, null, null, start.page()));
        out.remove(i--);
      }
    }
    return out;
  }

  /** Whether a paragraph has the next lines of the other one. */
  private static boolean goesOn(Paragraph start, Paragraph more) {
    float step = more.first().baseline() - start.last().baseline();
    return more.page() == start.page()
        && Math.abs(more.size() - start.size()) < 0.5f
        && more.first().face().equals(start.last().face())
        && step > 0
        && step < 2 * start.size()
        && more.first().box().left() < start.last().box().right()
        && more.first().box().right() > start.last().box().left();
  }
}
