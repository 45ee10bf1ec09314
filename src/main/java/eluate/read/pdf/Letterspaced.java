package eluate.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Joins words that are set with wide gaps between all letters, as some headings are. */
final class Letterspaced {

  private static final int FEWEST = 5;
  private static final float WORD_GAP = 1.7f;

  private Letterspaced() {}

  /** The words of a chunk; where nearly all are single letters, the wider gaps part words. */
  static List<Word> joined(List<Word> words) {
    long letters = words.stream().filter(Letterspaced::letter).count();
    if (letters < FEWEST || letters < words.size() * 0.8) {
      return words;
    }
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      gaps.add(gap(words, i));
    }
    List<Float> sorted = gaps.stream().sorted().toList();
    float usual = sorted.get(sorted.size() / 3);
    List<Word> out = new ArrayList<>();
    Word open = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      Word next = words.get(i);
      if (gaps.get(i - 1) > WORD_GAP * usual) {
        out.add(open);
        open = next;
      } else {
        open =
            new Word(
                open.text() + next.text(),
                open.box().cover(next.box()),
                open.baseline(),
                open.size(),
                open.face(),
                open.level(),
                open.spaced());
      }
    }
    out.add(open);
    return out;
  }

  private static boolean letter(Word word) {
    return word.text().length() == 1 && !Character.isDigit(word.text().charAt(0));
  }

  private static float gap(List<Word> words, int i) {
    return words.get(i).box().left() - words.get(i - 1).box().right();
  }
}
