package eluate.curate;

import eluate.export.Papers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
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

  private final Path folder;
  private final FolderWatch watch;
  private final Set<String> waiting = new HashSet<>();
  private KnownWrong knownWrong = KnownWrong.NONE;
  private Papers papers;
  private Set<String> ids;
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
    this.folder = folder;
    watch = new FolderWatch(folder);
    papers = Papers.open(folder);
    ids = new TreeSet<>(papers.ids());
  }

  /** Puts suggestions that are known to be wrong among the others. */
  void plant(KnownWrong planted) {
    synchronized (recent) {
      knownWrong = planted;
      recent.clear();
    }
  }

  /**
   * Takes a newer extraction up.
   *
   * @return the ids of papers that changed, came or went; empty where nothing did
   * @throws IOException when the folder can't be read now; then all stays as it was
   */
  Set<String> renew() throws IOException {
    synchronized (recent) {
      // What can't be taken up now, because it is being written, is taken up at the next look.
      waiting.addAll(watch.changed());
      if (waiting.isEmpty()) {
        return Set.of();
      }
      Papers now = Papers.open(folder);
      Set<String> all = new TreeSet<>(now.ids());
      all.addAll(ids);
      papers = now;
      ids = new TreeSet<>(now.ids());
      if (!waiting.contains(FolderWatch.ALL)) {
        all.retainAll(waiting);
      }
      waiting.clear();
      recent.keySet().removeAll(all);
      return all;
    }
  }

  /** All ids, sorted. */
  public List<String> ids() {
    synchronized (recent) {
      return List.copyOf(ids);
    }
  }

  /** Whether there is such a paper. */
  public boolean has(String id) {
    synchronized (recent) {
      return ids.contains(id);
    }
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
        known = CuratedPaper.of(papers.withText(id), knownWrong);
        recent.put(id, known);
      }
      return known;
    }
  }
}
