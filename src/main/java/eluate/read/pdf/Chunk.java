package eluate.read.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that follow one another on a line, without a gap as wide as between columns.
 *
 * @param words from left to right
 * @param box around them
 * @param baseline of most of them
 * @param size of the font of most of them
 * @param face of most of them
 * @param pure whether nearly all of them have that face
 */
record Chunk(List<Word> words, Box box, float baseline, float size, Face face, boolean pure) {

  /** The main words decide on baseline, size and face. */
  static Chunk of(List<Word> words) {
    Box box = words.get(0).box();
    Map<Float, Integer> sizes = new TreeMap<>();
    for (Word word : words) {
      box = box.cover(word.box());
      sizes.merge(word.size(), word.text().length(), Integer::sum);
    }
    float size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Word main =
        words.stream()
            .filter(w -> w.size() == size)
            .max(Comparator.comparingInt(w -> w.text().length()))
            .orElseThrow();
    Box upright = new Box(box.left(), main.box().top(), box.right(), main.box().bottom());
    Face face = face(words, main);
    return new Chunk(List.copyOf(words), upright, main.baseline(), size, face, pure(words, face));
  }

  private static boolean pure(List<Word> words, Face face) {
    int same = 0;
    int all = 0;
    for (Word word : words) {
      all += word.text().length();
      same += word.face().name().equals(face.name()) ? word.text().length() : 0;
    }
    return same > all * 0.9;
  }

  private static Face face(List<Word> words, Word main) {
    int bold = 0;
    int italic = 0;
    int all = 0;
    for (Word word : words) {
      int letters = word.text().length();
      all += letters;
      bold += word.face().bold() ? letters : 0;
      italic += word.face().italic() ? letters : 0;
    }
    // A line is bold only where nearly all of it is, not where it starts with a bold label.
    return new Face(main.face().name(), bold > all * 0.9, italic > all * 0.9);
  }

  /** How many characters it has, blanks apart. */
  int letters() {
    return words.stream().mapToInt(w -> w.text().length()).sum();
  }

  /** The words with blanks between them; for looking at, since marks of level are left out. */
  String plain() {
    StringBuilder out = new StringBuilder();
    for (Word word : words) {
      out.append(word.spaced() && !out.isEmpty() ? " " : "").append(word.text());
    }
    return out.toString();
  }

  /** Two chunks with the same words in the same place, as a shadow has, are two. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
