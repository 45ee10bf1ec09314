package eluate.read.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The look of a document's running text.
 *
 * @param size of its font
 * @param face of its font
 */
record Style(float size, Face face) {

  private static final float SAME_SIZE = 0.4f;
  private static final float ENOUGH = 0.35f;

  /**
   * The look of the running text: the largest one that many characters have. References and tables
   * may have more of a smaller one.
   */
  static Style of(List<List<Chunk>> pages) {
    Map<Style, Integer> counts = new HashMap<>();
    int most = 0;
    for (List<Chunk> page : pages) {
      for (Chunk chunk : page) {
        Style style = new Style(Math.round(chunk.size() * 10) / 10f, chunk.face());
        int letters = chunk.words().stream().mapToInt(w -> w.text().length()).sum();
        most = Math.max(most, counts.merge(style, letters, Integer::sum));
      }
    }
    int enough = (int) (most * ENOUGH);
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > enough)
        .max(
            Comparator.comparing((Map.Entry<Style, Integer> e) -> e.getKey().size())
                .thenComparing(Map.Entry::getValue)
                .thenComparing(e -> e.getKey().face().name()))
        .map(Map.Entry::getKey)
        .orElse(new Style(10, new Face("", false, false)));
  }

  /** Whether a chunk looks like running text. */
  boolean is(Chunk chunk) {
    return sized(chunk.size())
        && chunk.face().name().equals(face.name())
        && chunk.face().bold() == face.bold();
  }

  /** Whether a size is that of running text. */
  boolean sized(float other) {
    return Math.abs(other - size) < SAME_SIZE;
  }

  boolean smaller(float other) {
    return other < size - SAME_SIZE;
  }
}
