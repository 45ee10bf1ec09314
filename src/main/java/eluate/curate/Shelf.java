package eluate.curate;

import eluate.export.Papers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The papers that an extraction wrote. The last ones looked at are kept in memory. Safe to share
 * between threads.
 */
public final class Shelf {
  private static final int KEPT = 32;

  private final Papers papers;
  private final Set<String> ids;
  private final Map<String, CuratedPaper> recent =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CuratedPaper> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param folder that {@code extract} wrote
   * @throws IOException when it is none, or a record in it breaks the format
   */
  public Shelf(Path folder) throws IOException {
    papers = Papers.open(folder);
    ids = new TreeSet<>(papers.ids());
  }

  /** All ids, sorted. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** Whether there is such a paper. */
  public boolean has(String id) {
    return ids.contains(id);
  }

  /**
   * A paper.
   *
   * @throws IOException when its files can't be read or don't fit together
   */
  public CuratedPaper paper(String id) throws IOException {
    synchronized (recent) {
      CuratedPaper known = recent.get(id);
      if (known == null) {
        known = CuratedPaper.of(papers.withText(id));
        recent.put(id, known);
      }
      return known;
    }
  }
}
